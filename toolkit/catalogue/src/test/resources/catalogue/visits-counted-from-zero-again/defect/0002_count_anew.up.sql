UPDATE shop_visits SET visits = 0;
ALTER TABLE shop_visits ADD COLUMN since date;
