CREATE TABLE invoice (
    id bigint PRIMARY KEY,
    tenant varchar(20) NOT NULL,
    amount numeric(14,2) NOT NULL
);
INSERT INTO invoice (id, tenant, amount) SELECT id, tenant, amount FROM bill;
ALTER TABLE invoice ENABLE ROW LEVEL SECURITY;
ALTER TABLE invoice FORCE ROW LEVEL SECURITY;
CREATE POLICY invoice_tenant ON invoice USING (tenant = current_setting('billing.tenant', true));
DROP TABLE bill;
