DO $$
BEGIN
    IF EXISTS (SELECT FROM quote WHERE price <> round(price, 4)) THEN
        RAISE EXCEPTION 'there are prices with more than four places';
    END IF;
END
$$;
ALTER TABLE quote ALTER COLUMN price TYPE numeric(18,4);
