ALTER TABLE mailing ALTER COLUMN wanted TYPE char(1) USING CASE wanted WHEN true THEN 'Y' WHEN false THEN 'N' END;
ALTER TABLE mailing ADD CONSTRAINT mailing_wanted_check CHECK (wanted IN ('Y', 'N'));
