CREATE OR REPLACE VIEW reporting.account_overview AS
SELECT a.number,
       concat_ws(' ', c.given_name, c.family_name) AS holder,
       a.status,
       a.currency_code,
       b.booked,
       b.available,
       (SELECT max(s.issued_at) FROM statement s WHERE s.account_id = a.id) AS last_statement_at
FROM account a
JOIN customer c ON c.id = a.customer_id
LEFT JOIN account_balance b ON b.account_id = a.id AND b.currency_code = a.currency_code;

COMMENT ON VIEW reporting.account_overview IS 'One line per account, with holder and balance';
GRANT SELECT ON reporting.account_overview TO ${reader};
