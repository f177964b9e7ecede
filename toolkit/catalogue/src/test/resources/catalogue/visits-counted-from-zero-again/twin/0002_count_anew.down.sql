UPDATE shop_visits SET visits = visits + former_visits;
ALTER TABLE shop_visits DROP COLUMN former_visits;
