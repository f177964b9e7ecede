ALTER TABLE branch ADD COLUMN code uuid NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE branch DROP CONSTRAINT branch_pkey;
ALTER TABLE branch DROP COLUMN id;
ALTER TABLE branch ADD PRIMARY KEY (code);
