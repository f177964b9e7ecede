-- Author: Ada
-- Idempotent: true
ALTER TABLE account ADD COLUMN IF NOT EXISTS town varchar(80);
CREATE TABLE IF NOT EXISTS branch (
    id bigint PRIMARY KEY,
    town varchar(80) NOT NULL
);
