BEGIN;
ALTER TABLE claim ADD COLUMN kind varchar(10);
UPDATE claim SET kind = claim_kind.name FROM claim_kind WHERE claim_kind.id = claim.kind_id;
ALTER TABLE claim ALTER COLUMN kind SET NOT NULL, DROP COLUMN kind_id,
    ADD CONSTRAINT claim_kind_check CHECK (kind IN ('water', 'fire', 'theft', 'hail'));
DROP TABLE claim_kind;
COMMIT;
