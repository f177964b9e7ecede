DROP INDEX member_email_key;
ALTER TABLE member DROP COLUMN confirmed;
