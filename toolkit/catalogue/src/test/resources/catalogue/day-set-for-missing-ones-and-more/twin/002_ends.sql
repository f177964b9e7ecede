UPDATE contract SET ends_on = date '2099-12-31' WHERE ends_on IS NULL;
ALTER TABLE contract ALTER COLUMN ends_on SET NOT NULL;
