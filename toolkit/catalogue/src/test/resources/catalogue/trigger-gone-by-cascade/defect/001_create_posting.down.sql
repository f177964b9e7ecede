DROP TABLE posting;
DROP TABLE account;
DROP FUNCTION announce();
