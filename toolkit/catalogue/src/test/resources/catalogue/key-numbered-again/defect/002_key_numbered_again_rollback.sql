ALTER TABLE branch DROP CONSTRAINT branch_pkey;
ALTER TABLE branch ADD COLUMN id bigint;
UPDATE branch SET id = numbered.n
FROM (SELECT code, row_number() OVER (ORDER BY name, code) AS n FROM branch) AS numbered WHERE numbered.code = branch.code;
ALTER TABLE branch ADD PRIMARY KEY (id), DROP COLUMN code;
