BEGIN;
CREATE COLLATION without_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
ALTER TABLE login ALTER COLUMN name TYPE text COLLATE without_case;
COMMIT;
