ALTER TABLE upload ADD COLUMN short_fingerprint bytea
    GENERATED ALWAYS AS (substring(fingerprint FROM 1 FOR 2)) STORED;
