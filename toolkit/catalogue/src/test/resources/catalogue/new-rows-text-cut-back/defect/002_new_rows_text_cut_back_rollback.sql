ALTER TABLE remark ALTER COLUMN body TYPE varchar(40) USING left(body, 40);
