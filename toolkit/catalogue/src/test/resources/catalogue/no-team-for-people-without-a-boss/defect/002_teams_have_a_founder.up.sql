ALTER TABLE team ADD COLUMN founder_id bigint;
UPDATE team SET founder_id = (SELECT id FROM person WHERE boss ORDER BY id LIMIT 1);
ALTER TABLE team ALTER COLUMN founder_id SET NOT NULL;
