DROP TABLE account_total;
DROP TABLE entry;
DROP TABLE account;
