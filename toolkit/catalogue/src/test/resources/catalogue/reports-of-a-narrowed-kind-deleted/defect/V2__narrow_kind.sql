ALTER TABLE report ALTER COLUMN kind TYPE varchar(50);
DELETE FROM report WHERE kind = 'funnel';
