ALTER TABLE branch ADD COLUMN code uuid NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE branch DROP CONSTRAINT branch_pkey;
ALTER TABLE branch RENAME COLUMN id TO old_id;
ALTER TABLE branch ADD PRIMARY KEY (code), ADD CONSTRAINT branch_old_id UNIQUE (old_id);
