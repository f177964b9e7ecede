-- migrate:up
DO $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM reading WHERE meter_id IS NOT NULL AND meter_id NOT IN (SELECT id FROM meter)
    ) THEN
        ALTER TABLE reading ADD CONSTRAINT reading_meter FOREIGN KEY (meter_id) REFERENCES meter;
    END IF;
END $$;

-- migrate:down
ALTER TABLE reading DROP CONSTRAINT IF EXISTS reading_meter;
