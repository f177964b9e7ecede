-- PostgreSQL cannot take a label away: the type is made anew. An account that is dormant
-- refuses this (SQLSTATE 22P02) and leaves all as it was.
ALTER TYPE account_status RENAME TO account_status_with_dormant;
CREATE TYPE account_status AS ENUM ('OPEN', 'FROZEN', 'CLOSED');
COMMENT ON TYPE account_status IS 'Life of an account';

DROP INDEX account_open_idx;
ALTER TABLE account ALTER COLUMN status DROP DEFAULT;
ALTER TABLE account ALTER COLUMN status TYPE account_status USING status::text::account_status;
ALTER TABLE account ALTER COLUMN status SET DEFAULT 'OPEN';
CREATE INDEX account_open_idx ON account (currency_code, opened_on) WHERE status = 'OPEN';

DROP TYPE account_status_with_dormant;
