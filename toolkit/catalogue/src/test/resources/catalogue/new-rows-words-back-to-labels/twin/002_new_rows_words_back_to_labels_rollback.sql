ALTER TABLE inquiry ALTER COLUMN channel TYPE channel USING channel::channel;
