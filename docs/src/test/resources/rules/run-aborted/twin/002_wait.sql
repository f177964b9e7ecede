-- Stands for a backfill that takes its time.
SELECT pg_sleep(3);
ALTER TABLE orders ADD COLUMN shipped_on date;
