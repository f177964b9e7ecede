ALTER TABLE rule ADD COLUMN source_host text GENERATED ALWAYS AS (host(source)) STORED;
