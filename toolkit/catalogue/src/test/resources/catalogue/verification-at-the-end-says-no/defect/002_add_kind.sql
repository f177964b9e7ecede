ALTER TABLE rate ADD COLUMN kind text;
UPDATE rate SET kind = 'fixed' WHERE value IS NOT NULL;
SELECT CASE WHEN count(*) = 0 THEN 'OK' ELSE 'FAILED: rates without a kind' END AS result FROM rate WHERE kind IS NULL;
