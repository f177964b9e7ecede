CREATE TABLE customer (
    id bigint PRIMARY KEY,
    name varchar(80) NOT NULL
);

CREATE FUNCTION greeting(name text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    -- printed on letters
    RETURN 'Dear  ' || name;
END;
$$;
