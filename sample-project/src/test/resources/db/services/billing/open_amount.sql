CREATE VIEW billing.open_amount AS
SELECT l.invoice_no, l.currency_code, sum(l.net_amount) - coalesce(p.paid, 0) AS open
FROM billing.invoice_line l
LEFT JOIN (
  SELECT invoice_no, currency_code, sum(amount) AS paid FROM billing.payment GROUP BY invoice_no, currency_code
) p USING (invoice_no, currency_code)
GROUP BY l.invoice_no, l.currency_code, p.paid;
GRANT SELECT ON billing.open_amount TO :"reader";
