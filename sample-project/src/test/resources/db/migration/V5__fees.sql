CREATE TYPE fee_kind AS ENUM ('ACCOUNT', 'TRANSFER', 'CARD');

-- Fees arrive from the pricing system, which knows accounts by number only:
-- account_number refers to account.number without a foreign key.
CREATE TABLE fee (
    id             bigint         GENERATED ALWAYS AS IDENTITY,
    account_number varchar(34)    NOT NULL,
    kind           fee_kind       NOT NULL DEFAULT 'ACCOUNT',
    amount         numeric(12, 2) NOT NULL,
    currency_code  varchar(3)     NOT NULL,
    charged_on     date           NOT NULL,
    waived         boolean        NOT NULL DEFAULT false,
    waived_reason  text,
    CONSTRAINT fee_pkey PRIMARY KEY (id),
    CONSTRAINT fee_currency_fk FOREIGN KEY (currency_code)
        REFERENCES currency (code) ON UPDATE CASCADE,
    CONSTRAINT fee_amount_not_negative CHECK (amount >= 0),
    CONSTRAINT fee_amount_is_number CHECK (amount <> 'NaN')
);

CREATE INDEX fee_due_idx ON fee (account_number, charged_on) WHERE NOT waived;
CREATE INDEX fee_currency_idx ON fee (currency_code);
COMMENT ON TABLE fee IS 'Charges; a waived fee stays here, with its reason';
