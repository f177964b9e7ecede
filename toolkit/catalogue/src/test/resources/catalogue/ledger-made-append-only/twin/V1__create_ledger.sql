CREATE TABLE ledger_entry (
    id bigint PRIMARY KEY,
    amount numeric(14,2) NOT NULL,
    memo varchar(80) NOT NULL
);
