ALTER TABLE event ALTER COLUMN happened_at TYPE bigint USING floor(extract(epoch FROM happened_at));
