DROP TABLE visit, shop, shop_visits;
DROP FUNCTION count_visit();
DROP FUNCTION only_by_triggers();
