CREATE TABLE IF NOT EXISTS fee (
    id bigint PRIMARY KEY,
    amount numeric(10,2) NOT NULL,
    waived boolean NOT NULL DEFAULT false
);
CREATE TABLE fee_reason (
    id bigint PRIMARY KEY,
    reason varchar(40) NOT NULL
);
