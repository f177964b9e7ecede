DROP VIEW open_order;
CREATE VIEW pending_order AS SELECT id, customer_no, placed_on FROM orders WHERE NOT shipped;
