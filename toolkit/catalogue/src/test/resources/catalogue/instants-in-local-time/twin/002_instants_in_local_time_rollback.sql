ALTER TABLE shift ALTER COLUMN begins TYPE timestamptz USING begins AT TIME ZONE 'UTC';
