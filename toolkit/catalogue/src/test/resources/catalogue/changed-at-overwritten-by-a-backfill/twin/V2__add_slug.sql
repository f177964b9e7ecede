ALTER TABLE page ADD COLUMN slug text;
UPDATE page SET slug = lower(title);
