ALTER TABLE regulatory.customer_jurisdiction ADD COLUMN valid daterange;
UPDATE regulatory.customer_jurisdiction SET valid = daterange(valid_from, valid_to, '[]');
ALTER TABLE regulatory.customer_jurisdiction
    ALTER COLUMN valid SET NOT NULL,
    DROP COLUMN valid_from,
    DROP COLUMN valid_to;
