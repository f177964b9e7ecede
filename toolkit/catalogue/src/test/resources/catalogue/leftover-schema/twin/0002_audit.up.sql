CREATE SCHEMA IF NOT EXISTS audit;
CREATE TABLE audit.account_change (
    id bigint PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES account ON DELETE CASCADE,
    changed_at timestamptz NOT NULL
);
CREATE INDEX ON audit.account_change (account_id);
