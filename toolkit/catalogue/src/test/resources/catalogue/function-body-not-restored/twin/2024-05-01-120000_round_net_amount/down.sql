CREATE OR REPLACE FUNCTION net_amount(gross numeric, tax_percent numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE AS $$ SELECT gross / (1 + tax_percent / 100) $$;

ALTER TABLE invoice_line DROP COLUMN rounded;
