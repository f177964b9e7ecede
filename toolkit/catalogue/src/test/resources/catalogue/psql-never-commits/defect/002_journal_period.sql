\set AUTOCOMMIT off
ALTER TABLE journal ADD COLUMN period varchar(7);
