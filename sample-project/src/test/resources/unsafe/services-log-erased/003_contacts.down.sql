\set ON_ERROR_STOP on
BEGIN;
DROP TABLE core.contact;
DELETE FROM registry.migration_log WHERE script = '003_contacts';
DELETE FROM registry.schema_version WHERE version = 3;
COMMIT;
