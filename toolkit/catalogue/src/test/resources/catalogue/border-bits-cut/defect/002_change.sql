ALTER TABLE device ALTER COLUMN flags TYPE bit(4) USING flags::bit(4);
