DROP INDEX posting_account;
ALTER TABLE posting DROP COLUMN booking_text;
