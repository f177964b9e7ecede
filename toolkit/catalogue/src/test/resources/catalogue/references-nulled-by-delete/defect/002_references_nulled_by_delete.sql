CREATE TABLE closed_warehouse AS SELECT id, closed FROM warehouse WHERE closed;
ALTER TABLE closed_warehouse ADD PRIMARY KEY (id);
DELETE FROM warehouse WHERE closed;
