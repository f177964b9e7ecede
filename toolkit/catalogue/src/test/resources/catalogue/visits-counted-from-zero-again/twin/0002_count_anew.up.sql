ALTER TABLE shop_visits ADD COLUMN former_visits integer;
UPDATE shop_visits SET former_visits = visits, visits = 0;
