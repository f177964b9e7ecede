ALTER TABLE contract ADD COLUMN interface_day text;
UPDATE contract SET interface_day = to_char(signed_on, 'YYMMDD');
