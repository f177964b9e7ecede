DROP VIEW invoice_state;
CREATE VIEW open_invoice AS SELECT id, currency, total FROM invoice WHERE NOT paid;
CREATE VIEW open_total AS SELECT currency, sum(total) AS total FROM open_invoice GROUP BY currency;
