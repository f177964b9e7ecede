CREATE TABLE invoice (
    id bigint PRIMARY KEY,
    customer_name varchar(80) NOT NULL
);
