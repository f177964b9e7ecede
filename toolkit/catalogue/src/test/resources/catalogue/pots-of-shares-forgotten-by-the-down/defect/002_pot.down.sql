ALTER TABLE share ADD COLUMN country char(2) NOT NULL DEFAULT 'DE', ADD COLUMN code varchar(10);
UPDATE share SET code = pot.code FROM pot WHERE pot.id = share.pot_id;
ALTER TABLE share ALTER COLUMN country DROP DEFAULT, ALTER COLUMN code SET NOT NULL, DROP COLUMN pot_id;
