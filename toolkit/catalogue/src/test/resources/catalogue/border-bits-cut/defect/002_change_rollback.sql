ALTER TABLE device ALTER COLUMN flags TYPE bit(8) USING flags::bit(8);
