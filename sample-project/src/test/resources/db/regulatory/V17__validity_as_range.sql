-- Two dates become one range: then the server itself keeps residences from overlapping.
ALTER TABLE regulatory.customer_jurisdiction ADD COLUMN valid daterange;
UPDATE regulatory.customer_jurisdiction SET valid = daterange(valid_from, valid_to);
ALTER TABLE regulatory.customer_jurisdiction ALTER COLUMN valid SET NOT NULL;

-- The key, the check and the partial index go with the columns that they name.
ALTER TABLE regulatory.customer_jurisdiction
    DROP COLUMN valid_from,
    DROP COLUMN valid_to,
    ADD CONSTRAINT customer_jurisdiction_pkey PRIMARY KEY (customer_id, jurisdiction, ground, valid),
    ADD CONSTRAINT customer_jurisdiction_days CHECK (NOT isempty(valid) AND NOT lower_inf(valid));
CREATE UNIQUE INDEX customer_jurisdiction_residence_idx ON regulatory.customer_jurisdiction (customer_id)
    WHERE ground = 'RESIDENCE' AND upper_inf(valid);
COMMENT ON COLUMN regulatory.customer_jurisdiction.valid IS 'Days on which it holds';
