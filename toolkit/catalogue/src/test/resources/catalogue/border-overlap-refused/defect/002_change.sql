ALTER TABLE booking ADD CONSTRAINT booking_apart EXCLUDE USING gist (period WITH &&);
