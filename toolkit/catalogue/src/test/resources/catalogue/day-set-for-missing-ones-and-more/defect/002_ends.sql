UPDATE contract SET ends_on = date '2099-12-31' WHERE ends_on IS NULL OR ends_on > date '2099-12-31' OR ends_on < date '2020-01-01';
ALTER TABLE contract ALTER COLUMN ends_on SET NOT NULL;
ALTER TABLE contract ADD CONSTRAINT contract_ends_check CHECK (ends_on >= date '2020-01-01');
