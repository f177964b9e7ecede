ALTER TABLE regulatory.customer_jurisdiction ADD COLUMN valid_from date, ADD COLUMN valid_to date;
UPDATE regulatory.customer_jurisdiction SET valid_from = lower(valid), valid_to = upper(valid);
ALTER TABLE regulatory.customer_jurisdiction ALTER COLUMN valid_from SET NOT NULL;

ALTER TABLE regulatory.customer_jurisdiction
    DROP COLUMN valid,
    ADD CONSTRAINT customer_jurisdiction_pkey PRIMARY KEY (customer_id, jurisdiction, ground, valid_from),
    ADD CONSTRAINT customer_jurisdiction_days CHECK (isfinite(valid_from) AND isfinite(valid_to) AND valid_to > valid_from);
CREATE UNIQUE INDEX customer_jurisdiction_residence_idx ON regulatory.customer_jurisdiction (customer_id)
    WHERE ground = 'RESIDENCE' AND valid_to IS NULL;
COMMENT ON COLUMN regulatory.customer_jurisdiction.valid_to IS 'First day on which it is over';
