-- Refuses (SQLSTATE 22003) as soon as one key needs the width, and leaves all as it was.
DROP VIEW posting_detail;

ALTER TABLE posting
    ALTER COLUMN journal_id TYPE integer,
    ALTER COLUMN account_id TYPE integer;
ALTER TABLE journal
    ALTER COLUMN id TYPE integer,
    ALTER COLUMN reversal_of TYPE integer;
ALTER SEQUENCE journal_id_seq AS integer;
ALTER TABLE statement ALTER COLUMN account_id TYPE integer;
ALTER TABLE account_balance ALTER COLUMN account_id TYPE integer;
ALTER TABLE account
    ALTER COLUMN id TYPE integer,
    ALTER COLUMN customer_id TYPE integer;
ALTER TABLE customer ALTER COLUMN id TYPE integer;

CREATE VIEW posting_detail AS
SELECT p.journal_id, p.line_no, j.reference, j.booked_on, a.number AS account_number,
       p.currency_code, p.side, p.amount, signed_amount(p.side, p.amount) AS signed_amount, p.memo
FROM posting p
JOIN journal j ON j.id = p.journal_id
JOIN account a ON a.id = p.account_id;

COMMENT ON VIEW posting_detail IS 'Postings with their journal and account, credits positive';
GRANT SELECT ON posting_detail TO ${reader};
