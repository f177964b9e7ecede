DROP FUNCTION close_account(bigint);
CREATE FUNCTION close_account(bigint) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public
    AS 'UPDATE account SET closed = true WHERE id = $1';
REVOKE EXECUTE ON FUNCTION close_account(bigint) FROM PUBLIC;
