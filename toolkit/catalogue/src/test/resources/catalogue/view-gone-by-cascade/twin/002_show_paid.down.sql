CREATE VIEW open_invoice AS SELECT id, currency, total FROM invoice WHERE NOT paid;
CREATE OR REPLACE VIEW open_total AS SELECT currency, sum(total) AS total FROM open_invoice GROUP BY currency;
DROP VIEW invoice_state;
