-- One row per account, with or without an IBAN.
CREATE TABLE account_iban (
    account_id bigint PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    iban varchar(34)
);
INSERT INTO account_iban (account_id, iban) SELECT id, iban FROM account;
ALTER TABLE account DROP COLUMN iban;
