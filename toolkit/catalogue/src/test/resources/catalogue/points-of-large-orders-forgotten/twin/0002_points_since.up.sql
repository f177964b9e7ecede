ALTER TABLE customer_points ADD COLUMN since date;
