ALTER TABLE witness ADD COLUMN place integer NOT NULL DEFAULT -1;
UPDATE witness SET place = CAST(id AS integer) WHERE place = -1;
