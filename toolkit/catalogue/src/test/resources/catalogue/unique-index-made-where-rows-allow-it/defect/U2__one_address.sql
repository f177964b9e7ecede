DROP INDEX IF EXISTS subscriber_email_key;
