ALTER TABLE account ADD COLUMN branch varchar(10);
