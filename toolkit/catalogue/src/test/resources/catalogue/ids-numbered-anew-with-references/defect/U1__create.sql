DROP TABLE account;
DROP TABLE party;
