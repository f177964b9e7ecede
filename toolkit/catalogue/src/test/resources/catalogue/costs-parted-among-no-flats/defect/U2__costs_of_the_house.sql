ALTER TABLE cost ADD COLUMN per_flat numeric(8,2);
UPDATE cost SET per_flat = of_house / (SELECT count(*) FROM flat WHERE rented);
ALTER TABLE cost ALTER COLUMN per_flat SET NOT NULL;
ALTER TABLE cost DROP COLUMN of_house;
