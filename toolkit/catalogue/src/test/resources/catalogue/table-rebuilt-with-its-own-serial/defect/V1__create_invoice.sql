CREATE TABLE invoice (
    id bigserial PRIMARY KEY,
    amount numeric(14,2) NOT NULL
);
INSERT INTO invoice (amount) VALUES (10.00), (20.00);
