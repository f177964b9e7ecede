ALTER TABLE appointment ADD COLUMN begins timestamp;
UPDATE appointment SET begins = day + coalesce(at, time '00:00');
ALTER TABLE appointment ALTER COLUMN begins SET NOT NULL, DROP COLUMN day, DROP COLUMN at;
