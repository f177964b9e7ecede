ALTER TABLE transfer ADD COLUMN reference varchar(35);
ALTER TABLE transfer RENAME COLUMN from_account TO swapped_account;
ALTER TABLE transfer RENAME COLUMN to_account TO from_account;
ALTER TABLE transfer RENAME COLUMN swapped_account TO to_account;
