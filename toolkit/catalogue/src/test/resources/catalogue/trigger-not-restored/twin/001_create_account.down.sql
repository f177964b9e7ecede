DROP TABLE account;
DROP FUNCTION keep_holder();
