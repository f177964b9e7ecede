CREATE TABLE regulatory.report_template (
    framework  regulatory.framework NOT NULL,
    code       varchar(10)          NOT NULL,
    taxonomy   varchar(8)           NOT NULL,
    title      varchar(200)         NOT NULL,
    row_codes  text[]               NOT NULL,
    layout     jsonb                NOT NULL DEFAULT '{}',
    valid_from date                 NOT NULL,
    CONSTRAINT report_template_pkey PRIMARY KEY (code, taxonomy),
    CONSTRAINT report_template_code_shape CHECK (code ~ '^[CF] [0-9]{2}\.[0-9]{2}$'),
    CONSTRAINT report_template_layout_object CHECK (jsonb_typeof(layout) = 'object')
);

CREATE INDEX report_template_layout_idx ON regulatory.report_template USING gin (layout jsonb_path_ops);

CREATE TYPE regulatory.rule_severity AS ENUM ('WARNING', 'ERROR');

CREATE TABLE regulatory.validation_rule (
    id         varchar(12)              NOT NULL,
    code       varchar(10)              NOT NULL,
    taxonomy   varchar(8)               NOT NULL,
    formula    text                     NOT NULL,
    severity   regulatory.rule_severity NOT NULL DEFAULT 'ERROR',
    tolerance  numeric(24, 2)           NOT NULL DEFAULT 0,
    active     boolean                  NOT NULL DEFAULT true,
    CONSTRAINT validation_rule_pkey PRIMARY KEY (id),
    CONSTRAINT validation_rule_template_fk FOREIGN KEY (code, taxonomy)
        REFERENCES regulatory.report_template (code, taxonomy) ON UPDATE CASCADE,
    CONSTRAINT validation_rule_formula_given CHECK (formula <> ''),
    CONSTRAINT validation_rule_tolerance_positive CHECK (tolerance >= 0)
);

CREATE INDEX validation_rule_template_idx ON regulatory.validation_rule (code, taxonomy);
CREATE INDEX validation_rule_active_idx ON regulatory.validation_rule (code, taxonomy) WHERE active;
COMMENT ON COLUMN regulatory.validation_rule.tolerance IS 'Difference that rounding may leave, in units of the currency';

INSERT INTO regulatory.report_template (framework, code, taxonomy, title, row_codes, layout, valid_from) VALUES
    ('FINREP', 'F 01.01', '3.2', 'Balance sheet: assets', '{0010,0050,0181,0380}', '{"columns": ["0010"]}', '2022-12-31'),
    ('FINREP', 'F 01.02', '3.2', 'Balance sheet: liabilities', '{0010,0110,0300}', '{"columns": ["0010"]}', '2022-12-31'),
    ('FINREP', 'F 01.03', '3.2', 'Balance sheet: equity', '{0010,0190,0300}', '{"columns": ["0010"]}', '2022-12-31'),
    ('FINREP', 'F 02.00', '3.2', 'Statement of profit or loss', '{0010,0090,0355,0670}', '{"columns": ["0010"]}', '2022-12-31'),
    ('FINREP', 'F 19.00', '3.2', 'Forborne exposures', '{0010,0330}', '{"columns": ["0010", "0020"]}', '2022-12-31'),
    ('FINREP', 'F 20.04', '3.2', 'Geographical breakdown of assets', '{0010,0080}', '{"columns": ["0010", "0031"], "z": "country"}', '2022-12-31'),
    ('COREP', 'C 01.00', '3.2', 'Own funds', '{0010,0020,0530,0750}', '{"columns": ["0010"]}', '2022-12-31');

INSERT INTO regulatory.validation_rule (id, code, taxonomy, formula, severity, tolerance) VALUES
    ('v0001_m', 'F 01.01', '3.2', '{F 01.01, r0380} = {F 01.02, r0300} + {F 01.03, r0300}', 'ERROR', 0.5),
    ('v0002_m', 'C 01.00', '3.2', '{r0010} = {r0020} + {r0530} + {r0750}', 'ERROR', 0),
    ('v0003_h', 'F 20.04', '3.2', '{c0031} >= 0', 'WARNING', 0);
