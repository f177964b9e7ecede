CREATE TABLE posting (
    id bigint PRIMARY KEY,
    journal_id bigint NOT NULL,
    side char(1) NOT NULL CHECK (side IN ('D', 'C')),
    amount numeric(14,2) NOT NULL
);
