CREATE TABLE article (
    id bigint PRIMARY KEY,
    price text CHECK (price ~ '^[0-9]+[.,][0-9]{2}$')
);
