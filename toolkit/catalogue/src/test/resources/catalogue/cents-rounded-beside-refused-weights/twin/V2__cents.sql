ALTER TABLE parcel ADD COLUMN per_kilo integer;
UPDATE parcel SET per_kilo = 1000 / weight;
ALTER TABLE price ALTER COLUMN amount TYPE numeric(14,6);
