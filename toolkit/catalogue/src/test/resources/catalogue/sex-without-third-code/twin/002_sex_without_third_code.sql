ALTER TABLE resident ADD COLUMN sex_code smallint;
UPDATE resident SET sex_code = CASE sex WHEN 'M' THEN 1 WHEN 'F' THEN 2 WHEN 'X' THEN 9 ELSE 0 END;
ALTER TABLE resident DROP COLUMN sex;
