ALTER TABLE origin DROP CONSTRAINT origin_country_check;
ALTER TABLE origin ALTER COLUMN country TYPE char(2) USING left(country, 2);
