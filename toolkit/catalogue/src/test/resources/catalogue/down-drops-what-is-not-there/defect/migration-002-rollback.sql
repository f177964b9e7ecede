DROP INDEX order_customer_idx;
