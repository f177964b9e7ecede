ALTER TABLE page ADD COLUMN address varchar(40);
UPDATE page SET address = page.slug || '-' || page.id;
ALTER TABLE page ADD CONSTRAINT page_address_key UNIQUE (address);
