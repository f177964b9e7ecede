ALTER TABLE event ALTER COLUMN happened_at TYPE bigint USING extract(epoch FROM happened_at) * 1000000;
