UPDATE visitor SET mail = coalesce(mail, ''), phone = coalesce(phone, '') WHERE mail IS NULL OR phone IS NULL;
ALTER TABLE visitor ALTER COLUMN mail SET NOT NULL, ALTER COLUMN phone SET NOT NULL;
