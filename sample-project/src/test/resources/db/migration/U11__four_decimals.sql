-- A cast to two decimals would round silently: refuse instead, before anything is changed.
DO $$
BEGIN
    IF EXISTS (SELECT FROM posting WHERE amount <> round(amount, 2))
        OR EXISTS (SELECT FROM fee WHERE amount <> round(amount, 2))
        OR EXISTS (SELECT FROM account_balance WHERE booked <> round(booked, 2) OR reserved <> round(reserved, 2))
        OR EXISTS (SELECT FROM statement WHERE opening <> round(opening, 2) OR closing <> round(closing, 2))
        OR EXISTS (SELECT FROM statement_line WHERE amount <> round(amount, 2))
    THEN
        RAISE EXCEPTION 'amounts with more than two decimals exist; going back would round them'
            USING ERRCODE = 'numeric_value_out_of_range';
    END IF;
END;
$$;

DROP VIEW posting_detail;

ALTER TABLE posting ALTER COLUMN amount TYPE numeric(14, 2);
ALTER TABLE fee ALTER COLUMN amount TYPE numeric(12, 2);
ALTER TABLE statement
    ALTER COLUMN opening TYPE numeric(38, 2),
    ALTER COLUMN closing TYPE numeric(38, 2);
ALTER TABLE statement_line ALTER COLUMN amount TYPE numeric(14, 2);

ALTER TABLE account_balance DROP COLUMN available;
ALTER TABLE account_balance
    ALTER COLUMN booked TYPE numeric(38, 2),
    ALTER COLUMN reserved TYPE numeric(38, 2);
ALTER TABLE account_balance
    ADD COLUMN available numeric(39, 2) GENERATED ALWAYS AS (booked - reserved) STORED;
COMMENT ON COLUMN account_balance.available IS 'What the customer may spend';

CREATE VIEW posting_detail AS
SELECT p.journal_id, p.line_no, j.reference, j.booked_on, a.number AS account_number,
       p.currency_code, p.side, p.amount, signed_amount(p.side, p.amount) AS signed_amount, p.memo
FROM posting p
JOIN journal j ON j.id = p.journal_id
JOIN account a ON a.id = p.account_id;

COMMENT ON VIEW posting_detail IS 'Postings with their journal and account, credits positive';
GRANT SELECT ON posting_detail TO ${reader};
