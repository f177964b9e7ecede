CREATE TABLE item_without_unit (id bigint PRIMARY KEY);
INSERT INTO item_without_unit (id) SELECT id FROM item WHERE unit_no IS NULL;
UPDATE item SET unit_no = 8 WHERE unit_no IS NULL;
