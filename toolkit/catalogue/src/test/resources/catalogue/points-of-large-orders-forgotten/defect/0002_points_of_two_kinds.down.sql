ALTER TABLE customer_points DROP COLUMN old_points;
