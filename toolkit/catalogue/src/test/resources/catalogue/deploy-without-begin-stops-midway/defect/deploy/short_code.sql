ALTER TABLE branch RENAME COLUMN name TO title;
ALTER TABLE branch ALTER COLUMN code TYPE varchar(4);
