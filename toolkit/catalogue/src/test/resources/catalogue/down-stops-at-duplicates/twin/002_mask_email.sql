ALTER TABLE newsletter ADD COLUMN masked_email varchar(120) NOT NULL DEFAULT 'masked@example.org';
