ALTER TABLE account ADD COLUMN iban varchar(34);
