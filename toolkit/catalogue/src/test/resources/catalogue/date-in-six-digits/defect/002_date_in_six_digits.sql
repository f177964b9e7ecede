ALTER TABLE contract ALTER COLUMN signed_on TYPE text USING to_char(signed_on, 'YYMMDD');
