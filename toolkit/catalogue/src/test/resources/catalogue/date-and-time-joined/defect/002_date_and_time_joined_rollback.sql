ALTER TABLE appointment ADD COLUMN day date, ADD COLUMN at time;
UPDATE appointment SET day = begins::date, at = begins::time;
ALTER TABLE appointment ALTER COLUMN day SET NOT NULL, DROP COLUMN begins;
