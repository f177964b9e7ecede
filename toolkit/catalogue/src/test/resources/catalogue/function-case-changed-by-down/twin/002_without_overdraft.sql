CREATE OR REPLACE FUNCTION available(account bigint) RETURNS numeric LANGUAGE sql AS $$
    select "Limit" from Account where id = $1
$$;
