ALTER TABLE share ADD COLUMN pot_id bigint REFERENCES pot (id);
UPDATE share s SET pot_id = p.id FROM pot p WHERE (s.country, s.code) = (p.country, p.code);
ALTER TABLE share ALTER COLUMN pot_id SET NOT NULL, DROP COLUMN country, DROP COLUMN code;
CREATE INDEX share_pot_id ON share (pot_id);
