DROP TABLE card;
DELETE FROM schema_version WHERE version = 2;
