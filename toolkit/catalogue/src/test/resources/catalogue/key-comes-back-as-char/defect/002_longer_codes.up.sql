ALTER TABLE member ALTER COLUMN code TYPE varchar(60);
