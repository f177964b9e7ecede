CREATE TABLE payout (
    id bigint PRIMARY KEY,
    amount numeric(10,2) NOT NULL,
    CONSTRAINT payout_amount_check CHECK (amount > 0)
);
