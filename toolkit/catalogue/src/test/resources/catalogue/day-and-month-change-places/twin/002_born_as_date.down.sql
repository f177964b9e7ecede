ALTER TABLE guest DROP CONSTRAINT guest_born_check;
ALTER TABLE guest ALTER COLUMN born TYPE varchar(10) USING to_char(born, 'DD/MM/YYYY');
ALTER TABLE guest ADD CONSTRAINT guest_born_check CHECK (born ~ '^(0[1-9]|[12][0-9]|3[01])/(0[1-9]|1[0-2])/(19|20)[0-9]{2}$');
