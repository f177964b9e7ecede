CREATE TABLE account_iban (
    account bigint PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    iban    text
);
INSERT INTO account_iban SELECT id, iban FROM account;
ALTER TABLE account DROP COLUMN iban;
