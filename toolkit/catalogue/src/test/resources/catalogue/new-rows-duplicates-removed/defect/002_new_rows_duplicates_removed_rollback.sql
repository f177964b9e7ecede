DELETE FROM booking AS later USING booking AS earlier
WHERE later.room = earlier.room AND later.night = earlier.night AND later.id > earlier.id;
ALTER TABLE booking ADD CONSTRAINT booking_once UNIQUE (room, night);
