DROP TABLE posting;
DROP TABLE account;
