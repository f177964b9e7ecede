ALTER TABLE tax ALTER COLUMN rate TYPE numeric(5,2) USING rate * 100;
