CREATE VIEW invoice_state AS SELECT id, currency, total, paid FROM invoice;
CREATE OR REPLACE VIEW open_total AS
    SELECT currency, sum(total) AS total FROM invoice_state WHERE NOT paid GROUP BY currency;
DROP VIEW open_invoice;
