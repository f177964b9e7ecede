CREATE FUNCTION pots() RETURNS bigint LANGUAGE sql AS $$
    SELECT count(*) FROM pot
$$;
