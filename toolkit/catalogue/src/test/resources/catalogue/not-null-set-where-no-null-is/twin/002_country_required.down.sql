ALTER TABLE resident DROP CONSTRAINT country_required;
