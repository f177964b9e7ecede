ALTER TABLE rule DROP COLUMN source_host;
