CREATE OR REPLACE FUNCTION available(account bigint) RETURNS numeric LANGUAGE sql AS $$
    SELECT Overdraft + overdraft FROM account WHERE ID = $1
$$;
