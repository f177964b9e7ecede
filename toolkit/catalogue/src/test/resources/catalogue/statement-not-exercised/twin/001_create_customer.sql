CREATE TABLE customer (
    id bigint PRIMARY KEY,
    phone varchar(40)
);
INSERT INTO customer VALUES (1, '0041 44 668 18 00');
