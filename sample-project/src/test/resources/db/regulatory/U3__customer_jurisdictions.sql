DROP TABLE regulatory.customer_jurisdiction;
DROP TABLE regulatory.customer;
