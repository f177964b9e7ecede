DROP TABLE schema_migrations;
DROP TABLE schema_version;
