ALTER TABLE resident ADD COLUMN sex char(1) CHECK (sex IN ('M', 'F', 'X'));
UPDATE resident SET sex = CASE sex_code WHEN 1 THEN 'M' WHEN 2 THEN 'F' WHEN 9 THEN 'X' END;
ALTER TABLE resident DROP COLUMN sex_code;
