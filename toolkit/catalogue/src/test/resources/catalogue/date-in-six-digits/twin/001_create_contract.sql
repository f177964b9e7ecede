CREATE TABLE contract (
    id bigint PRIMARY KEY,
    signed_on date NOT NULL
);
INSERT INTO contract (id, signed_on) VALUES (1, '1924-05-06');
