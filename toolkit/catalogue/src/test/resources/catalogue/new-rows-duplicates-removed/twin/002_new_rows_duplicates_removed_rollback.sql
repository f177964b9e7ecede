ALTER TABLE booking ADD CONSTRAINT booking_once UNIQUE (room, night);
