ALTER TABLE branch ADD COLUMN fax varchar(50);
UPDATE branch SET fax = moved.fax FROM branch_fax AS moved WHERE moved.branch_id = branch.id;
DROP TABLE branch_fax;
