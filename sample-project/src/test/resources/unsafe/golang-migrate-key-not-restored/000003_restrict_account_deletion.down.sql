DROP INDEX posting_account_amount_idx;
ALTER TABLE posting DROP CONSTRAINT posting_account_fk;
ALTER TABLE posting ADD CONSTRAINT posting_account_fk
    FOREIGN KEY (account_id) REFERENCES account (id);
