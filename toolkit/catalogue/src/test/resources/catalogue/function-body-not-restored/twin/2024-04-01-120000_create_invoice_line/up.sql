CREATE TABLE invoice_line (
    id bigint PRIMARY KEY,
    gross numeric(12,2) NOT NULL,
    tax_percent numeric(4,2) NOT NULL
);

CREATE FUNCTION net_amount(gross numeric, tax_percent numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE AS $$ SELECT gross / (1 + tax_percent / 100) $$;
