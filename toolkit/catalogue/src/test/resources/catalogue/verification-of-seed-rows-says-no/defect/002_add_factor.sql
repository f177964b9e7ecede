ALTER TABLE vat_rate ADD COLUMN factor numeric;
UPDATE vat_rate SET factor = 1 + percent / 100;
SELECT CASE WHEN count(*) = 0 THEN 'OK' ELSE 'FAILED: ' || count(*) || ' countries without a factor' END AS result
    FROM vat_rate WHERE factor IS NULL;
