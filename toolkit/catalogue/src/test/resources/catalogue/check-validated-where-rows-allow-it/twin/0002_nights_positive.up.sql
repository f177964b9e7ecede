ALTER TABLE booking ADD CONSTRAINT nights_positive CHECK (nights > 0) NOT VALID;
