UPDATE customer_points SET points = 0;
ALTER TABLE customer_points ADD COLUMN since date;
