ALTER TABLE cost ADD COLUMN of_house numeric(14,2);
UPDATE cost SET of_house = per_flat * (SELECT count(*) FROM flat WHERE rented);
