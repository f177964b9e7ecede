ALTER TABLE member ADD COLUMN confirmed boolean;
UPDATE member SET confirmed = true;
CREATE UNIQUE INDEX CONCURRENTLY member_email_key ON member (email);
