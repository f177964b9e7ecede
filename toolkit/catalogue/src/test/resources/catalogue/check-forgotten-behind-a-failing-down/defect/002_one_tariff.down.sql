ALTER TABLE tariff ADD CONSTRAINT tariff_name_taken UNIQUE (name);
