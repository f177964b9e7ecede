DROP FUNCTION net_amount(numeric, numeric);
DROP TABLE invoice_line;
