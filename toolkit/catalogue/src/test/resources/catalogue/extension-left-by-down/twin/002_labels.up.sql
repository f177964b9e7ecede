CREATE EXTENSION hstore;
ALTER TABLE parcel ADD COLUMN labels hstore;
