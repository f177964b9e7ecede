DROP TABLE purchase_order, customer, customer_points;
DROP FUNCTION only_by_triggers();
DROP FUNCTION no_points();
DROP FUNCTION add_point();
