-- F 19: exposures whose terms were eased because the debtor could not meet them.
CREATE TABLE regulatory.forbearance (
    report_id             bigint         NOT NULL,
    customer_id           bigint         NOT NULL,
    granted_on            date           NOT NULL,
    measure               varchar(20)    NOT NULL,
    performing            boolean        NOT NULL,
    gross_carrying_amount numeric(24, 2) NOT NULL,
    impairment            numeric(24, 2) NOT NULL DEFAULT 0,
    collateral            numeric(24, 2) NOT NULL DEFAULT 0,
    uncovered             numeric(24, 2) GENERATED ALWAYS AS
        (greatest(gross_carrying_amount - impairment - collateral, 0)) STORED,
    CONSTRAINT forbearance_pkey PRIMARY KEY (report_id, customer_id, granted_on),
    CONSTRAINT forbearance_report_fk FOREIGN KEY (report_id) REFERENCES regulatory.report (id) ON DELETE CASCADE,
    CONSTRAINT forbearance_customer_fk FOREIGN KEY (customer_id) REFERENCES regulatory.customer (id),
    CONSTRAINT forbearance_measure_known CHECK (measure IN ('MODIFICATION', 'REFINANCING')),
    CONSTRAINT forbearance_amounts CHECK (gross_carrying_amount >= 0 AND impairment >= 0 AND collateral >= 0)
);

CREATE INDEX forbearance_customer_idx ON regulatory.forbearance (customer_id);
CREATE INDEX forbearance_defaulted_idx ON regulatory.forbearance (report_id) WHERE NOT performing;
