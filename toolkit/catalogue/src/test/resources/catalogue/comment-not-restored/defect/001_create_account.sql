CREATE TABLE account (
    id bigint PRIMARY KEY,
    balance bigint NOT NULL
);
COMMENT ON COLUMN account.balance IS 'in cents';
