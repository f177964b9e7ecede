DROP VIEW pending_order;
CREATE VIEW open_order AS SELECT id, customer_no FROM orders WHERE NOT shipped;
