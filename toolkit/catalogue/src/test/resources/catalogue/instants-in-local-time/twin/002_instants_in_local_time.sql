ALTER TABLE shift ALTER COLUMN begins TYPE timestamp USING begins AT TIME ZONE 'UTC';
