DO $$
BEGIN
    IF EXISTS (SELECT FROM fund WHERE total <> round(total, 4)) THEN
        RAISE EXCEPTION 'there are totals with more than four places';
    END IF;
END
$$;
ALTER TABLE fund ALTER COLUMN total TYPE numeric(20,4);
