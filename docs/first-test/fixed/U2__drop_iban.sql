ALTER TABLE account ADD COLUMN iban text;
UPDATE account SET iban = kept.iban FROM account_iban kept WHERE kept.account = account.id;
DROP TABLE account_iban;
