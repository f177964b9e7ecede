ALTER TABLE event RENAME COLUMN event_type TO kind;
