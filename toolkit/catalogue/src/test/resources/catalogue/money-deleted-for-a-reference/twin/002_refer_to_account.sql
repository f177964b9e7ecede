ALTER TABLE account ADD COLUMN suspense boolean NOT NULL DEFAULT false;
INSERT INTO account (id, suspense)
SELECT DISTINCT account_id, true FROM posting WHERE NOT EXISTS (SELECT FROM account WHERE account.id = posting.account_id);
ALTER TABLE posting ADD CONSTRAINT posting_account_id_fkey FOREIGN KEY (account_id) REFERENCES account;
