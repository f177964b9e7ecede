-- migrate:up
ALTER TABLE reading ADD CONSTRAINT reading_meter FOREIGN KEY (meter_id) REFERENCES meter NOT VALID;

-- migrate:down
ALTER TABLE reading DROP CONSTRAINT reading_meter;
