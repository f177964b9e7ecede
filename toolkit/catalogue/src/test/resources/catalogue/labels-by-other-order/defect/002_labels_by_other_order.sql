ALTER TABLE alarm ALTER COLUMN severity TYPE smallint
    USING array_position(enum_range(NULL::severity), severity);
