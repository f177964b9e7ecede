ALTER TABLE account ADD COLUMN branch bigint NOT NULL DEFAULT 0;
UPDATE account AS later SET branch = later.id FROM account AS earlier
WHERE later.number = earlier.number AND later.id > earlier.id;
ALTER TABLE account ADD CONSTRAINT account_number_branch_key UNIQUE (number, branch);
