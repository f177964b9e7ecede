ALTER TABLE origin ALTER COLUMN country TYPE char(3)
    USING CASE country WHEN 'AU' THEN 'AUS' WHEN 'DE' THEN 'DEU' ELSE 'NOR' END;
ALTER TABLE origin ADD CONSTRAINT origin_country_check CHECK (country IN ('AUS', 'AUT', 'DEU', 'NOR'));
