-- Rows of before are let be, and new ones need a country, whatever the table holds today.
ALTER TABLE resident ADD CONSTRAINT country_required CHECK (country IS NOT NULL) NOT VALID;
