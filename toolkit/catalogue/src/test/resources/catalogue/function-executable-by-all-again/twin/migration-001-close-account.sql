CREATE TABLE account (
    id bigint PRIMARY KEY,
    balance numeric(14,2) NOT NULL,
    closed boolean NOT NULL DEFAULT false
);
CREATE FUNCTION close_account(bigint) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public
    AS 'UPDATE account SET closed = true WHERE id = $1';
REVOKE EXECUTE ON FUNCTION close_account(bigint) FROM PUBLIC;
