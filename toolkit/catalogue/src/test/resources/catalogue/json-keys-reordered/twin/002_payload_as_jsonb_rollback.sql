ALTER TABLE message DROP COLUMN payload_parsed;
