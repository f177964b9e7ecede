ALTER TABLE booking DROP CONSTRAINT booking_once;
