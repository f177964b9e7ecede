DROP INDEX invoice_unpaid;
CREATE INDEX invoice_unpaid ON invoice (customer_no);
