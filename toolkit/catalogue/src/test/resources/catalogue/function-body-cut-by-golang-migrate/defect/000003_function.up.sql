CREATE FUNCTION pots() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    RETURN count(*) FROM pot;
END $$;
