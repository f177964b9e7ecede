CREATE TABLE account (
    id bigint PRIMARY KEY,
    tenant varchar(20) NOT NULL,
    balance numeric(14,2) NOT NULL
);
ALTER TABLE account ENABLE ROW LEVEL SECURITY;
CREATE POLICY account_tenant ON account USING (tenant = current_setting('bank.tenant', true));
