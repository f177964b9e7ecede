DROP FUNCTION available(bigint);
DROP TABLE account;
