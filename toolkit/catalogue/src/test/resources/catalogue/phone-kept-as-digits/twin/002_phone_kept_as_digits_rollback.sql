ALTER TABLE caller DROP COLUMN phone_digits;
