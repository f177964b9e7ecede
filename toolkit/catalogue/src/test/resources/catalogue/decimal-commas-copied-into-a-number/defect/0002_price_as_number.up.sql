ALTER TABLE offer ADD COLUMN amount numeric;
UPDATE offer SET amount = replace(price, ',', '')::numeric;
ALTER TABLE offer DROP COLUMN price;
