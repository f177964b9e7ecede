CREATE TABLE claim_kind (
    id smallint PRIMARY KEY,
    name varchar(10) NOT NULL UNIQUE
);
INSERT INTO claim_kind (id, name) VALUES (1, 'water'), (2, 'fire'), (3, 'theft'), (9, 'other');
ALTER TABLE claim ADD COLUMN kind_id smallint NOT NULL DEFAULT 9 REFERENCES claim_kind;
CREATE INDEX claim_kind_idx ON claim (kind_id);
UPDATE claim SET kind_id = claim_kind.id FROM claim_kind WHERE claim_kind.name = claim.kind;
ALTER TABLE claim DROP COLUMN kind;
