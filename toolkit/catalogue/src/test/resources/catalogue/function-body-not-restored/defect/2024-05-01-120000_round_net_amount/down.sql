ALTER TABLE invoice_line DROP COLUMN rounded;
