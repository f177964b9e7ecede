DROP VIEW recent_order;
DROP INDEX customer_order_placed_at;
