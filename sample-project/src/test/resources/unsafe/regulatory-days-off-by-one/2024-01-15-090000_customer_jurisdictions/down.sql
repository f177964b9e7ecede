DROP TABLE regulatory.customer_jurisdiction;
DROP SCHEMA regulatory;
