DROP VIEW recent_order;
