\set version 10
\set script 010_wider_amounts
\set direction down
\ir common/begin.sql

DO $$
BEGIN
    IF EXISTS (SELECT FROM billing.payment WHERE amount <> round(amount, 2))
        OR EXISTS (SELECT FROM billing.invoice_line WHERE net_amount <> round(net_amount, 2)) THEN
        RAISE EXCEPTION 'amounts with more than two decimals exist; going back would round them'
            USING ERRCODE = '22003';
    END IF;
END
$$;
DROP VIEW billing.open_amount;
ALTER TABLE billing.payment ALTER COLUMN amount TYPE numeric(12, :billing_digits);
ALTER TABLE billing.invoice_line ALTER COLUMN net_amount TYPE numeric(12, :billing_digits);
\ir billing/open_amount.sql

\ir common/done_down.sql
