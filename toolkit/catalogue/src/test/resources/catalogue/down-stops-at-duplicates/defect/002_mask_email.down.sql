ALTER TABLE newsletter ADD CONSTRAINT newsletter_email_key UNIQUE (email);
