ALTER TABLE event ALTER COLUMN happened_at TYPE timestamptz USING to_timestamp(happened_at);
