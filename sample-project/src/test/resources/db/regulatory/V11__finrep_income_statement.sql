-- F 02.00: income is positive, expense negative.
CREATE TABLE regulatory.income_statement (
    report_id      bigint         NOT NULL,
    row_code       char(4)        NOT NULL,
    item           varchar(120)   NOT NULL,
    current_period numeric(24, 2) NOT NULL,
    prior_period   numeric(24, 2),
    change         numeric(25, 2) GENERATED ALWAYS AS (current_period - prior_period) STORED,
    CONSTRAINT income_statement_pkey PRIMARY KEY (report_id, row_code),
    CONSTRAINT income_statement_report_fk FOREIGN KEY (report_id) REFERENCES regulatory.report (id) ON DELETE CASCADE,
    CONSTRAINT income_statement_row_shape CHECK (row_code ~ '^[0-9]{4}$')
);

CREATE INDEX income_statement_loss_idx ON regulatory.income_statement (report_id) WHERE current_period < 0;
