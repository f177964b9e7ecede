CREATE TABLE invoice (
    id bigint PRIMARY KEY,
    tenant varchar(20) NOT NULL,
    draft boolean NOT NULL
);
ALTER TABLE invoice ENABLE ROW LEVEL SECURITY;
CREATE POLICY invoice_tenant ON invoice FOR SELECT TO billing_reader
    USING (tenant = current_setting('billing.tenant', true));
