DROP FUNCTION close_account(bigint);
DROP TABLE account;
