ALTER TABLE guest DROP CONSTRAINT guest_born_check;
ALTER TABLE guest ALTER COLUMN born TYPE date USING to_date(born, 'MM/DD/YYYY');
ALTER TABLE guest ADD CONSTRAINT guest_born_check CHECK (born BETWEEN date '1900-01-01' AND date '2099-12-31');
