DROP INDEX posting_debit_idx;
ALTER TABLE posting ALTER COLUMN side TYPE char(1) USING side::text::char(1);
ALTER TABLE posting ADD CONSTRAINT posting_side_known CHECK (side IN ('D', 'C'));
CREATE INDEX posting_debit_idx ON posting (account_id) WHERE side = 'D';
DROP TYPE posting_side;
