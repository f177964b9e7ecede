ALTER TABLE article ADD COLUMN search_name text;
UPDATE article SET search_name = lower(name);
ALTER TABLE article ALTER COLUMN stock TYPE smallint;
