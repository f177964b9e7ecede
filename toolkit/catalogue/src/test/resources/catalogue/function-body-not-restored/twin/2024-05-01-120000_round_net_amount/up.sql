ALTER TABLE invoice_line ADD COLUMN rounded boolean NOT NULL DEFAULT false;

CREATE OR REPLACE FUNCTION net_amount(gross numeric, tax_percent numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE AS $$ SELECT round(gross / (1 + tax_percent / 100), 2) $$;
