-- An account with postings must not be deleted any more; the index serves the statement query.
ALTER TABLE posting DROP CONSTRAINT posting_account_fk;
ALTER TABLE posting ADD CONSTRAINT posting_account_fk
    FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE RESTRICT;
DROP INDEX IF EXISTS posting_account_idx;
CREATE INDEX posting_account_amount_idx ON posting (account_id, amount);
