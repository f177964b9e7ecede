UPDATE shop_visits SET visits = visits + coalesce(former_visits, 0);
ALTER TABLE shop_visits DROP COLUMN former_visits;
