ALTER TABLE account ADD CONSTRAINT account_branch_fk
    FOREIGN KEY (branch_country, branch_number) REFERENCES branch MATCH FULL NOT VALID;
