CREATE TABLE party (
    id bigint PRIMARY KEY,
    name text NOT NULL,
    country text NOT NULL
);
CREATE TABLE account (
    number text PRIMARY KEY,
    party_id bigint NOT NULL CONSTRAINT account_party REFERENCES party,
    balance numeric(14,2) NOT NULL
);
CREATE INDEX account_party_id ON account (party_id);
