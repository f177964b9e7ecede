ALTER TABLE witness ADD COLUMN place integer NOT NULL DEFAULT -1;
UPDATE witness SET place = CAST(id AS integer), heard_on = DATE '2000-01-01' WHERE place = -1;
