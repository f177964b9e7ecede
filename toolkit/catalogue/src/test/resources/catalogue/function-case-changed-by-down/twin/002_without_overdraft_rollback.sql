CREATE OR REPLACE FUNCTION available(account bigint) RETURNS numeric LANGUAGE sql AS $$
    SELECT "Limit" + Overdraft FROM account WHERE ID = $1
$$;
