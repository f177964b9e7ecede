CREATE SCHEMA regulatory;
CREATE TABLE regulatory.customer_jurisdiction (
    customer_no  varchar(34) NOT NULL,
    country_code char(2)     NOT NULL CHECK (country_code ~ '^[A-Z]{2}$'),
    valid_from   date        NOT NULL CHECK (isfinite(valid_from)),
    valid_to     date        NOT NULL CHECK (isfinite(valid_to) AND valid_to >= valid_from),
    PRIMARY KEY (customer_no, country_code)
);
COMMENT ON COLUMN regulatory.customer_jurisdiction.valid_to IS 'Last day on which it holds';
