ALTER TABLE shop_visits DROP COLUMN since;
