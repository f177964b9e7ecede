ALTER TABLE contract ALTER COLUMN signed_on TYPE date USING to_date(signed_on, 'YYMMDD');
