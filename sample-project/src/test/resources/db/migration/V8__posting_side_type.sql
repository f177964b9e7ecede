-- The check allowed exactly these two letters, so that no row can refuse the type.
CREATE TYPE posting_side AS ENUM ('D', 'C');

DROP INDEX posting_debit_idx;
ALTER TABLE posting DROP CONSTRAINT posting_side_known;
ALTER TABLE posting ALTER COLUMN side TYPE posting_side USING side::text::posting_side;
CREATE INDEX posting_debit_idx ON posting (account_id) WHERE side = 'D';
