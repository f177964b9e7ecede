DROP INDEX subscriber_email_key;
ALTER TABLE subscriber DROP COLUMN duplicate_of;
