CREATE TABLE account (
    id     bigint PRIMARY KEY,
    holder text NOT NULL,
    iban   text
);
