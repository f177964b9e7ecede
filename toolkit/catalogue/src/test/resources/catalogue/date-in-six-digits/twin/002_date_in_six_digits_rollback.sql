ALTER TABLE contract ALTER COLUMN signed_on TYPE date USING signed_on::date;
