ALTER TABLE tax ALTER COLUMN rate TYPE numeric(7,4) USING rate / 100;
