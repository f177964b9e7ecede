DROP POLICY invoice_tenant_issued ON invoice;
