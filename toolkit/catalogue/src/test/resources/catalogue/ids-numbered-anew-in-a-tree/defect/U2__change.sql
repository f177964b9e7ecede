CREATE TEMP TABLE renumbered AS SELECT id AS old_id, 1000000 + row_number() OVER (ORDER BY id) AS new_id FROM category;

ALTER TABLE category DROP CONSTRAINT category_parent;
UPDATE category SET parent_id = new_id FROM renumbered WHERE parent_id = old_id;
UPDATE category SET id = new_id FROM renumbered WHERE id = old_id;
ALTER TABLE category ADD CONSTRAINT category_parent FOREIGN KEY (parent_id) REFERENCES category;
ALTER TABLE category DROP COLUMN color;
