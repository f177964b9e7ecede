ALTER TABLE regulatory.customer_jurisdiction
    ADD COLUMN valid_from date,
    ADD COLUMN valid_to date;
UPDATE regulatory.customer_jurisdiction SET valid_from = lower(valid), valid_to = upper(valid);
ALTER TABLE regulatory.customer_jurisdiction
    ALTER COLUMN valid_from SET NOT NULL,
    ALTER COLUMN valid_to SET NOT NULL,
    ADD CHECK (isfinite(valid_from)),
    ADD CHECK (isfinite(valid_to) AND valid_to >= valid_from),
    DROP COLUMN valid;
COMMENT ON COLUMN regulatory.customer_jurisdiction.valid_to IS 'Last day on which it holds';
