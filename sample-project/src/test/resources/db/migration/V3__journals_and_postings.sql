-- Double entry: a journal is one business event, its postings are the debits and credits.
CREATE TABLE journal (
    id          serial      NOT NULL,
    reference   varchar(64) NOT NULL,
    description text,
    booked_at   timestamptz NOT NULL DEFAULT now(),
    -- The zone is written out, so that the day does not depend on the session.
    booked_on   date        GENERATED ALWAYS AS ((booked_at AT TIME ZONE 'UTC')::date) STORED,
    reversal_of integer,
    CONSTRAINT journal_pkey PRIMARY KEY (id),
    CONSTRAINT journal_reversal_fk FOREIGN KEY (reversal_of)
        REFERENCES journal (id) ON DELETE SET NULL
);

CREATE INDEX journal_booked_on_idx ON journal (booked_on, id);
CREATE UNIQUE INDEX journal_reversed_once ON journal (reversal_of) WHERE reversal_of IS NOT NULL;
COMMENT ON COLUMN journal.reversal_of IS 'The journal that this one takes back';

CREATE TABLE posting (
    journal_id    integer        NOT NULL,
    line_no       smallint       NOT NULL,
    account_id    integer        NOT NULL,
    currency_code varchar(3)     NOT NULL,
    side          char(1)        NOT NULL,
    amount        numeric(14, 2) NOT NULL,
    memo          text,
    CONSTRAINT posting_pkey PRIMARY KEY (journal_id, line_no),
    CONSTRAINT posting_journal_fk FOREIGN KEY (journal_id)
        REFERENCES journal (id) ON DELETE CASCADE,
    CONSTRAINT posting_account_fk FOREIGN KEY (account_id, currency_code)
        REFERENCES account (id, currency_code) ON UPDATE CASCADE ON DELETE RESTRICT,
    CONSTRAINT posting_side_known CHECK (side IN ('D', 'C')),
    CONSTRAINT posting_amount_positive CHECK (amount > 0),
    CONSTRAINT posting_amount_is_number CHECK (amount <> 'NaN')
);

CREATE INDEX posting_account_idx ON posting (account_id, currency_code);
CREATE INDEX posting_debit_idx ON posting (account_id) WHERE side = 'D';
COMMENT ON TABLE posting IS 'Lines of a journal; never changed, only reversed';
COMMENT ON COLUMN posting.side IS 'D debit, C credit';
