ALTER TABLE alarm ALTER COLUMN severity TYPE severity
    USING ((ARRAY['high', 'medium', 'low'])[severity])::severity;
