ALTER TABLE posting ADD COLUMN booking_text varchar(140);
CREATE INDEX posting_account ON posting (account);
