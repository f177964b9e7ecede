ALTER TABLE message ADD COLUMN payload_parsed jsonb;
UPDATE message SET payload_parsed = payload::jsonb;
