DROP VIEW pending_order;
