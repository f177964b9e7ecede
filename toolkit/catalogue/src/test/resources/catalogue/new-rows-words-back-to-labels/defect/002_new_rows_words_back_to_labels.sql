ALTER TABLE inquiry ALTER COLUMN channel TYPE varchar(20) USING channel::text;
