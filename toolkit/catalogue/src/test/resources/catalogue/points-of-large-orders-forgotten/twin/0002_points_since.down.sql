ALTER TABLE customer_points DROP COLUMN since;
