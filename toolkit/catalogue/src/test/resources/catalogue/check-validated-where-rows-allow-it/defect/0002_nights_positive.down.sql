ALTER TABLE booking DROP CONSTRAINT nights_positive;
