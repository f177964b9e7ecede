ALTER TABLE inquiry ALTER COLUMN channel TYPE channel
    USING (CASE WHEN channel IN ('web', 'phone') THEN channel ELSE 'other' END)::channel;
