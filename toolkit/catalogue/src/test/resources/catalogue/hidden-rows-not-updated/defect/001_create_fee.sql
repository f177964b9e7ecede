CREATE TABLE fee (
    id bigint PRIMARY KEY,
    tenant varchar(20) NOT NULL,
    amount numeric(12,2) NOT NULL
);
ALTER TABLE fee ENABLE ROW LEVEL SECURITY;
ALTER TABLE fee FORCE ROW LEVEL SECURITY;
CREATE POLICY fee_tenant ON fee USING (tenant = current_setting('app.tenant', true));
