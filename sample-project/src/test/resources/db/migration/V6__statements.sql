CREATE TABLE statement (
    id          bigint         GENERATED ALWAYS AS IDENTITY (START WITH 1000 INCREMENT BY 10),
    account_id  integer        NOT NULL,
    period_from date           NOT NULL,
    period_to   date           NOT NULL,
    opening     numeric(38, 2) NOT NULL,
    closing     numeric(38, 2) NOT NULL,
    issued_at   timestamptz,
    CONSTRAINT statement_pkey PRIMARY KEY (id),
    CONSTRAINT statement_account_fk FOREIGN KEY (account_id)
        REFERENCES account (id) ON DELETE CASCADE,
    CONSTRAINT statement_period_once UNIQUE (account_id, period_from),
    CONSTRAINT statement_period_order CHECK (period_to >= period_from)
);

CREATE UNIQUE INDEX statement_one_draft ON statement (account_id) WHERE issued_at IS NULL;
COMMENT ON INDEX statement_one_draft IS 'An account has at most one statement that was not issued yet';

CREATE TABLE statement_line (
    statement_id bigint         NOT NULL,
    line_no      integer        NOT NULL,
    booked_on    date           NOT NULL,
    amount       numeric(14, 2) NOT NULL,
    text         text,
    CONSTRAINT statement_line_pkey PRIMARY KEY (statement_id, line_no, booked_on),
    CONSTRAINT statement_line_statement_fk FOREIGN KEY (statement_id)
        REFERENCES statement (id) ON DELETE CASCADE
) PARTITION BY RANGE (booked_on);

CREATE TABLE statement_line_2024 PARTITION OF statement_line
    FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE statement_line_2025 PARTITION OF statement_line
    FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE statement_line_default PARTITION OF statement_line DEFAULT;

CREATE INDEX statement_line_booked_on_idx ON statement_line (booked_on);

-- The day of the month on which an account gets its statement, spread evenly.
-- The remainder is taken twice, since that of a negative key is negative.
ALTER TABLE account ADD COLUMN statement_day smallint;
UPDATE account SET statement_day = 1 + ((id % 28) + 28) % 28;
ALTER TABLE account ALTER COLUMN statement_day SET DEFAULT 1;
ALTER TABLE account ALTER COLUMN statement_day SET NOT NULL;
ALTER TABLE account ADD CONSTRAINT account_statement_day_range CHECK (statement_day BETWEEN 1 AND 28);
