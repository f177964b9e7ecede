-- migrate:up
CREATE TABLE payment (
    id bigint PRIMARY KEY,
    reference varchar(35) NOT NULL
);

-- migrate:down
DROP TABLE payment;
