ALTER TABLE account ADD COLUMN iban varchar(34);
UPDATE account SET iban = moved.iban FROM account_iban AS moved WHERE moved.account_id = account.id;
DROP TABLE account_iban;
