-- migrate:up
CREATE SEQUENCE contract_number_seq OWNED BY contract.number;
ALTER TABLE contract ALTER COLUMN number SET DEFAULT nextval('contract_number_seq');

-- migrate:down
ALTER TABLE contract ALTER COLUMN number DROP DEFAULT;
DROP SEQUENCE contract_number_seq;
