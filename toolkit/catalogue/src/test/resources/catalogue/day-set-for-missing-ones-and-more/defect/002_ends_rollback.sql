ALTER TABLE contract DROP CONSTRAINT contract_ends_check;
ALTER TABLE contract ALTER COLUMN ends_on DROP NOT NULL;
