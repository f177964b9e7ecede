-- Interest and fees are computed to a hundredth of a cent.
-- Two digits more on both sides of what was there: no amount loses a digit in front of the point.
DROP VIEW posting_detail;

ALTER TABLE posting ALTER COLUMN amount TYPE numeric(18, 4);
ALTER TABLE fee ALTER COLUMN amount TYPE numeric(16, 4);
ALTER TABLE statement
    ALTER COLUMN opening TYPE numeric(42, 4),
    ALTER COLUMN closing TYPE numeric(42, 4);
ALTER TABLE statement_line ALTER COLUMN amount TYPE numeric(18, 4);

-- A generated column pins the type of the columns that it is made from.
ALTER TABLE account_balance DROP COLUMN available;
ALTER TABLE account_balance
    ALTER COLUMN booked TYPE numeric(42, 4),
    ALTER COLUMN reserved TYPE numeric(42, 4);
ALTER TABLE account_balance
    ADD COLUMN available numeric(43, 4) GENERATED ALWAYS AS (booked - reserved) STORED;
COMMENT ON COLUMN account_balance.available IS 'What the customer may spend';

CREATE VIEW posting_detail AS
SELECT p.journal_id, p.line_no, j.reference, j.booked_on, a.number AS account_number,
       p.currency_code, p.side, p.amount, signed_amount(p.side, p.amount) AS signed_amount, p.memo
FROM posting p
JOIN journal j ON j.id = p.journal_id
JOIN account a ON a.id = p.account_id;

COMMENT ON VIEW posting_detail IS 'Postings with their journal and account, credits positive';
GRANT SELECT ON posting_detail TO ${reader};
