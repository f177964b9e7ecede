DO $$
BEGIN
    IF EXISTS (SELECT FROM price WHERE amount <> round(amount, 2)) THEN
        RAISE EXCEPTION 'there are prices with more than two places';
    END IF;
END
$$;
ALTER TABLE price ALTER COLUMN amount TYPE numeric(18, 2);
