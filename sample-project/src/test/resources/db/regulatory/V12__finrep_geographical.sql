-- F 20: the same exposures by country of the counterparty's residence; one partition per group of countries.
CREATE TABLE regulatory.geographical_exposure (
    report_id             bigint                   NOT NULL,
    residence             regulatory.country_code  NOT NULL,
    instrument            varchar(30)              NOT NULL,
    currency_code         regulatory.currency_code NOT NULL,
    gross_carrying_amount numeric(24, 2)           NOT NULL,
    impairment            numeric(24, 2)           NOT NULL DEFAULT 0,
    CONSTRAINT geographical_exposure_pkey PRIMARY KEY (report_id, residence, instrument, currency_code),
    CONSTRAINT geographical_exposure_report_fk FOREIGN KEY (report_id)
        REFERENCES regulatory.report (id) ON DELETE CASCADE,
    CONSTRAINT geographical_exposure_instrument CHECK (instrument IN ('LOANS', 'DEBT_SECURITIES', 'EQUITY', 'DERIVATIVES')),
    CONSTRAINT geographical_exposure_positive CHECK (gross_carrying_amount >= 0),
    CONSTRAINT geographical_exposure_impairment CHECK (impairment BETWEEN 0 AND gross_carrying_amount)
) PARTITION BY LIST (residence);

CREATE TABLE regulatory.geographical_exposure_union PARTITION OF regulatory.geographical_exposure
    FOR VALUES IN ('DE', 'FR', 'LU');
CREATE TABLE regulatory.geographical_exposure_other PARTITION OF regulatory.geographical_exposure DEFAULT;

CREATE INDEX geographical_exposure_residence_idx ON regulatory.geographical_exposure (residence, currency_code);
