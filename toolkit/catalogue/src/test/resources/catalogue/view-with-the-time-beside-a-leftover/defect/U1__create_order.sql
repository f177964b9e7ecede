DROP TABLE customer_order;
