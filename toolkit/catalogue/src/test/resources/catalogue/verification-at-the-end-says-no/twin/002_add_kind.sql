ALTER TABLE rate ADD COLUMN kind text;
UPDATE rate SET kind = CASE WHEN value IS NULL THEN 'open' ELSE 'fixed' END;
SELECT CASE WHEN count(*) = 0 THEN 'OK' ELSE 'FAILED: rates without a kind' END AS result FROM rate WHERE kind IS NULL;
