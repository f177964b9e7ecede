CREATE TABLE account (
    id bigint PRIMARY KEY,
    number varchar(10) NOT NULL CHECK (number ~ '^[0-9]{10}$')
);
INSERT INTO account (id, number) VALUES (1, '0000004711');
