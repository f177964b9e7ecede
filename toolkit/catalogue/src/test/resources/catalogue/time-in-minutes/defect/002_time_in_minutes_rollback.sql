ALTER TABLE opening ALTER COLUMN opens TYPE time USING time '00:00' + make_interval(mins => opens);
