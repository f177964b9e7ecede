-- What a function returns cannot be replaced, so it is dropped and made anew.
DROP FUNCTION close_account(bigint);
CREATE FUNCTION close_account(bigint) RETURNS numeric LANGUAGE sql SECURITY DEFINER SET search_path = public
    AS 'UPDATE account SET closed = true WHERE id = $1 RETURNING balance';
