\set ON_ERROR_STOP on
BEGIN;
DROP TABLE registry.migration_log;
DROP TABLE registry.schema_version;
DROP SCHEMA registry;
COMMIT;
