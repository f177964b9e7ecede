ALTER TABLE posting DROP COLUMN signed_amount;
