ALTER TABLE remark ALTER COLUMN body TYPE varchar(40);
