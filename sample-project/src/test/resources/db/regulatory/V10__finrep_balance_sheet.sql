-- F 01.01, F 01.02 and F 01.03: one line per row of the template.
CREATE TYPE regulatory.balance_sheet_side AS ENUM ('ASSET', 'LIABILITY', 'EQUITY');

CREATE TABLE regulatory.balance_sheet (
    report_id       bigint                        NOT NULL,
    side            regulatory.balance_sheet_side NOT NULL,
    row_code        char(4)                       NOT NULL,
    item            varchar(120)                  NOT NULL,
    carrying_amount numeric(24, 2)                NOT NULL,
    signed_amount   numeric(24, 2)                GENERATED ALWAYS AS
        (CASE WHEN side = 'ASSET' THEN carrying_amount ELSE -carrying_amount END) STORED,
    CONSTRAINT balance_sheet_pkey PRIMARY KEY (report_id, side, row_code),
    CONSTRAINT balance_sheet_report_fk FOREIGN KEY (report_id) REFERENCES regulatory.report (id) ON DELETE CASCADE,
    CONSTRAINT balance_sheet_row_shape CHECK (row_code ~ '^[0-9]{4}$'),
    CONSTRAINT balance_sheet_asset_positive CHECK (side <> 'ASSET' OR carrying_amount >= 0)
);

CREATE INDEX balance_sheet_item_idx ON regulatory.balance_sheet (side, lower(item));

CREATE FUNCTION regulatory.balance_sheet_gap(report bigint) RETURNS numeric LANGUAGE sql STABLE STRICT
    BEGIN ATOMIC
        SELECT coalesce(sum(b.signed_amount), 0) FROM regulatory.balance_sheet b WHERE b.report_id = report;
    END;
COMMENT ON FUNCTION regulatory.balance_sheet_gap(bigint) IS 'Assets without liabilities and equity; zero if the sheet balances';
