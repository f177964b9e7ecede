ALTER TABLE setting DROP COLUMN version;
