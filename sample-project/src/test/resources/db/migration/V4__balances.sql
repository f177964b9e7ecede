-- Wide enough for the sum of any number of postings at full width.
CREATE TABLE account_balance (
    account_id    integer        NOT NULL,
    currency_code varchar(3)     NOT NULL,
    booked        numeric(38, 2) NOT NULL DEFAULT 0,
    reserved      numeric(38, 2) NOT NULL DEFAULT 0,
    available     numeric(39, 2) GENERATED ALWAYS AS (booked - reserved) STORED,
    CONSTRAINT account_balance_pkey PRIMARY KEY (account_id, currency_code),
    CONSTRAINT account_balance_account_fk FOREIGN KEY (account_id, currency_code)
        REFERENCES account (id, currency_code) ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT account_balance_booked_is_number CHECK (booked <> 'NaN'),
    CONSTRAINT account_balance_reserved_is_number CHECK (reserved <> 'NaN')
);

COMMENT ON COLUMN account_balance.available IS 'What the customer may spend';

INSERT INTO account_balance (account_id, currency_code, booked)
SELECT a.id, a.currency_code, coalesce(sum(CASE p.side WHEN 'C' THEN p.amount ELSE -p.amount END), 0)
FROM account a
LEFT JOIN posting p ON p.account_id = a.id AND p.currency_code = a.currency_code
GROUP BY a.id, a.currency_code
ORDER BY a.id;
