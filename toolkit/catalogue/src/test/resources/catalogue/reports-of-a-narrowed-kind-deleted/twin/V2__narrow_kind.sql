ALTER TABLE report ALTER COLUMN kind TYPE varchar(50);
UPDATE report SET title = coalesce(title, 'Funnel') WHERE kind = 'funnel';
