ALTER TABLE event ALTER COLUMN happened_at TYPE timestamptz
    USING timestamptz '1970-01-01 00:00:00+00' + happened_at * interval '1 microsecond';
