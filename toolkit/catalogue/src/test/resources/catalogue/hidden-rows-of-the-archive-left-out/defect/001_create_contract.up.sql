CREATE TABLE contract (
    id bigint PRIMARY KEY,
    monthly numeric(10,2) NOT NULL,
    archived boolean NOT NULL
);
ALTER TABLE contract ENABLE ROW LEVEL SECURITY;
ALTER TABLE contract FORCE ROW LEVEL SECURITY;
CREATE POLICY contract_in_use ON contract USING (NOT archived);
