CREATE TABLE recipient (
    id bigint PRIMARY KEY,
    postal_code varchar(5) NOT NULL CHECK (postal_code ~ '^[0-9]{5}$')
);
INSERT INTO recipient (id, postal_code) VALUES (1, '01067');
