ALTER TABLE share ADD COLUMN country char(2), ADD COLUMN code varchar(10);
UPDATE share SET country = pot.country, code = pot.code FROM pot WHERE pot.id = share.pot_id;
ALTER TABLE share ALTER COLUMN country SET NOT NULL, ALTER COLUMN code SET NOT NULL, DROP COLUMN pot_id;
