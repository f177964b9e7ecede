ALTER TABLE mailing ALTER COLUMN wanted TYPE char(1) USING CASE wanted WHEN true THEN 'Y' WHEN false THEN 'N' END;
