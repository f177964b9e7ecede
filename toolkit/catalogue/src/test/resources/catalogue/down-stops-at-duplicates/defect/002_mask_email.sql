ALTER TABLE newsletter DROP CONSTRAINT newsletter_email_key;
UPDATE newsletter SET email = 'masked@example.org';
