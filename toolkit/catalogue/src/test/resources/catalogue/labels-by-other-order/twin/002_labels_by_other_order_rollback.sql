ALTER TABLE alarm ALTER COLUMN severity TYPE severity
    USING (enum_range(NULL::severity))[severity];
