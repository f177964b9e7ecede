-- Keys of customers, accounts and journals outgrow integer.
-- A view keeps the types of its columns: it goes first and comes back last.
DROP VIEW posting_detail;

ALTER TABLE customer ALTER COLUMN id TYPE bigint;
ALTER TABLE account
    ALTER COLUMN id TYPE bigint,
    ALTER COLUMN customer_id TYPE bigint;
ALTER TABLE account_balance ALTER COLUMN account_id TYPE bigint;
ALTER TABLE statement ALTER COLUMN account_id TYPE bigint;
ALTER TABLE journal
    ALTER COLUMN id TYPE bigint,
    ALTER COLUMN reversal_of TYPE bigint;
ALTER TABLE posting
    ALTER COLUMN journal_id TYPE bigint,
    ALTER COLUMN account_id TYPE bigint;

-- The sequence of an identity column follows its column, that of a serial does not.
ALTER SEQUENCE journal_id_seq AS bigint;

CREATE VIEW posting_detail AS
SELECT p.journal_id, p.line_no, j.reference, j.booked_on, a.number AS account_number,
       p.currency_code, p.side, p.amount, signed_amount(p.side, p.amount) AS signed_amount, p.memo
FROM posting p
JOIN journal j ON j.id = p.journal_id
JOIN account a ON a.id = p.account_id;

COMMENT ON VIEW posting_detail IS 'Postings with their journal and account, credits positive';
GRANT SELECT ON posting_detail TO ${reader};
