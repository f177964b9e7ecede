ALTER TABLE price ADD COLUMN reduced numeric(10,2);
UPDATE price SET reduced = rebate.amount FROM rebate WHERE price.country = rebate.country AND price.code = rebate.code;
