DROP VIEW open_invoice CASCADE;
CREATE VIEW invoice_state AS SELECT id, currency, total, paid FROM invoice;
