CREATE TABLE closed_warehouse AS SELECT id FROM warehouse WHERE closed;
ALTER TABLE closed_warehouse ADD PRIMARY KEY (id);
