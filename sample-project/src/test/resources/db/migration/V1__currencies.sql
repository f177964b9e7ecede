-- The currencies this ledger books in. Codes follow ISO 4217.
CREATE TABLE currency (
    code        varchar(3)  NOT NULL,
    name        varchar(60) NOT NULL,
    minor_units smallint    NOT NULL DEFAULT 2,
    CONSTRAINT currency_pkey PRIMARY KEY (code),
    CONSTRAINT currency_code_length CHECK (char_length(code) = 3),
    CONSTRAINT currency_minor_units_range CHECK (minor_units BETWEEN 0 AND 4)
);

COMMENT ON TABLE currency IS 'Currencies that accounts may be held in';
COMMENT ON COLUMN currency.minor_units IS 'Digits after the decimal point; 0 for yen, 3 for dinar';

INSERT INTO currency (code, name, minor_units) VALUES
    ('EUR', 'Euro', 2),
    ('USD', 'US dollar', 2),
    ('GBP', 'Pound sterling', 2),
    ('JPY', 'Yen', 0),
    ('KWD', 'Kuwaiti dinar', 3);
