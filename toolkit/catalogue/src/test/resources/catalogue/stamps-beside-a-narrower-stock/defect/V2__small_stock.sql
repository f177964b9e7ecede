ALTER TABLE article ADD COLUMN search_name text;
UPDATE article SET search_name = lower(name), stock = least(greatest(stock, -32768), 32767);
ALTER TABLE article ALTER COLUMN stock TYPE smallint;
