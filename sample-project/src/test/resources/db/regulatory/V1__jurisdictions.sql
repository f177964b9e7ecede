-- Everything that supervisors want to know lives in a schema of its own.
CREATE SCHEMA regulatory;
COMMENT ON SCHEMA regulatory IS 'Reports to supervisors';

CREATE DOMAIN regulatory.country_code AS char(2) CONSTRAINT country_code_shape CHECK (VALUE ~ '^[A-Z]{2}$');
COMMENT ON DOMAIN regulatory.country_code IS 'ISO 3166-1 alpha-2';
CREATE DOMAIN regulatory.currency_code AS char(3) CONSTRAINT currency_code_shape CHECK (VALUE ~ '^[A-Z]{3}$');
COMMENT ON DOMAIN regulatory.currency_code IS 'ISO 4217';

CREATE TABLE regulatory.jurisdiction (
    code          regulatory.country_code  NOT NULL,
    name          varchar(80)              NOT NULL,
    currency_code regulatory.currency_code NOT NULL,
    authority     varchar(80)              NOT NULL,
    time_zone     text                     NOT NULL DEFAULT 'UTC',
    languages     text[]                   NOT NULL DEFAULT '{en}',
    in_union      boolean                  NOT NULL DEFAULT false,
    CONSTRAINT jurisdiction_pkey PRIMARY KEY (code),
    CONSTRAINT jurisdiction_authority_key UNIQUE (authority)
);

COMMENT ON TABLE regulatory.jurisdiction IS 'Where somebody must report, and to whom';
COMMENT ON COLUMN regulatory.jurisdiction.languages IS 'Languages in which the authority accepts explanations';

INSERT INTO regulatory.jurisdiction (code, name, currency_code, authority, time_zone, languages, in_union) VALUES
    ('DE', 'Germany', 'EUR', 'Federal Financial Supervisory Authority', 'Europe/Berlin', '{de,en}', true),
    ('FR', 'France', 'EUR', 'Prudential Supervision and Resolution Authority', 'Europe/Paris', '{fr}', true),
    ('LU', 'Luxembourg', 'EUR', 'Commission for the Supervision of the Financial Sector', 'Europe/Luxembourg', '{fr,de,en}', true),
    ('CH', 'Switzerland', 'CHF', 'Financial Market Supervisory Authority', 'Europe/Zurich', '{de,fr,it}', false),
    ('GB', 'United Kingdom', 'GBP', 'Prudential Regulation Authority', 'Europe/London', '{en}', false);
