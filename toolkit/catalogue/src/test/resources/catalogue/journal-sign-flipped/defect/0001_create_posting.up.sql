CREATE TABLE posting (
    id bigint PRIMARY KEY,
    journal_id bigint NOT NULL,
    side char(1) NOT NULL CHECK (side IN ('D', 'C')),
    amount numeric(14,2) NOT NULL
);
INSERT INTO posting (id, journal_id, side, amount) VALUES
    (1, 1, 'D', 119.00), (2, 1, 'C', 100.00), (3, 1, 'C', 19.00),
    (4, 2, 'D', 50.00), (5, 2, 'C', 50.00);
