DROP POLICY invoice_tenant ON invoice;
CREATE POLICY invoice_tenant_issued ON invoice FOR SELECT TO billing_reader
    USING (tenant = current_setting('billing.tenant', true) AND NOT draft);
