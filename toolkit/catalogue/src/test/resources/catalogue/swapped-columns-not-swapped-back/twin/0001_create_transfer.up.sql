CREATE TABLE transfer (
    id bigint PRIMARY KEY,
    from_account bigint NOT NULL,
    to_account bigint NOT NULL,
    amount numeric(14,2) NOT NULL
);
