DROP TABLE account;
DROP TABLE marker;
