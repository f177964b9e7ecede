CREATE TEMP TABLE renumbered AS SELECT id AS old_id, 1000000 + row_number() OVER (ORDER BY id) AS new_id FROM party;

ALTER TABLE account DROP CONSTRAINT account_party;
UPDATE account SET party_id = new_id FROM renumbered WHERE party_id = old_id;
UPDATE party SET id = new_id FROM renumbered WHERE id = old_id;
ALTER TABLE account ADD CONSTRAINT account_party FOREIGN KEY (party_id) REFERENCES party;
ALTER TABLE party DROP COLUMN rated_on;
