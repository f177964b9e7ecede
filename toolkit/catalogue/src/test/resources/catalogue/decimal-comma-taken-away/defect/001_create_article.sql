CREATE TABLE article (
    id bigint PRIMARY KEY,
    price varchar(20) CHECK (price ~ '^[0-9]{1,6},[0-9]{2}$')
);
