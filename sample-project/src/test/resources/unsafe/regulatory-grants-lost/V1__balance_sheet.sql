CREATE SCHEMA regulatory;
CREATE TABLE regulatory.balance_sheet (
    report_id       bigint         NOT NULL,
    row_code        char(4)        NOT NULL CHECK (row_code ~ '^[0-9]{4}$'),
    carrying_amount numeric(24, 2) NOT NULL,
    PRIMARY KEY (report_id, row_code)
);
CREATE VIEW regulatory.total_assets AS
SELECT report_id, sum(carrying_amount) AS total FROM regulatory.balance_sheet GROUP BY report_id;
GRANT USAGE ON SCHEMA regulatory TO supervisor;
GRANT SELECT ON regulatory.total_assets TO supervisor;
