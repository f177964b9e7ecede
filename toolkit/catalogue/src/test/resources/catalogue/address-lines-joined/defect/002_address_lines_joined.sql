ALTER TABLE address ADD COLUMN line varchar(73);
UPDATE address SET line = concat_ws(' ', street, house);
ALTER TABLE address ALTER COLUMN line SET NOT NULL, DROP COLUMN street, DROP COLUMN house;
