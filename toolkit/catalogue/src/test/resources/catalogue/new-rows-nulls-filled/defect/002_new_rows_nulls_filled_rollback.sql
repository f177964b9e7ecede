UPDATE vehicle SET plate = 'none' WHERE plate IS NULL;
ALTER TABLE vehicle ALTER COLUMN plate SET NOT NULL;
