CREATE TABLE branch_fax (
    branch_id bigint PRIMARY KEY REFERENCES branch ON DELETE CASCADE,
    fax varchar(40)
);
INSERT INTO branch_fax (branch_id, fax) SELECT id, fax FROM branch;
ALTER TABLE branch DROP COLUMN fax;
