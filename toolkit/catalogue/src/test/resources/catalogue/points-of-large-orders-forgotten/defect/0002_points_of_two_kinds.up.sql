ALTER TABLE customer_points RENAME COLUMN points TO old_points;
ALTER TABLE customer_points ADD COLUMN points integer NOT NULL DEFAULT 0;
