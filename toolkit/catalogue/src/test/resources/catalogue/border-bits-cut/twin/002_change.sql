ALTER TABLE device ADD COLUMN first_flags bit(4) GENERATED ALWAYS AS (flags::bit(4)) STORED;
