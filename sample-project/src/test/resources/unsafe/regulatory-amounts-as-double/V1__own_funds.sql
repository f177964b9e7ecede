CREATE SCHEMA regulatory;

CREATE TABLE regulatory.own_funds (
    report_id bigint         NOT NULL,
    row_code  char(4)        NOT NULL CHECK (row_code ~ '^[0-9]{4}$'),
    amount    numeric(24, 2) NOT NULL,
    PRIMARY KEY (report_id, row_code)
);
