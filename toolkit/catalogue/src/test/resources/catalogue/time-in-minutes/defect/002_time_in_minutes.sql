ALTER TABLE opening ALTER COLUMN opens TYPE integer USING extract(epoch FROM opens)::bigint / 60;
