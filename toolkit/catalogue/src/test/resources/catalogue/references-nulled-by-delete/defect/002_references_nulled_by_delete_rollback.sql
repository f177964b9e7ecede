INSERT INTO warehouse (id, closed) SELECT id, closed FROM closed_warehouse;
DROP TABLE closed_warehouse;
