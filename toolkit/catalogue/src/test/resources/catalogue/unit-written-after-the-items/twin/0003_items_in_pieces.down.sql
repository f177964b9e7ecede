UPDATE item SET unit_no = NULL WHERE id IN (SELECT id FROM item_without_unit);
DROP TABLE item_without_unit;
