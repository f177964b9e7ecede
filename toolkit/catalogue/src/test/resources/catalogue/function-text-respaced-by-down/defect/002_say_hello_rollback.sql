CREATE OR REPLACE FUNCTION greeting(name text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    -- printed on letters
    RETURN 'Dear ' || name;
END;
$$;
