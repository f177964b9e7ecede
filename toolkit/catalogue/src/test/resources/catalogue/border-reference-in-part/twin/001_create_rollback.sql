DROP TABLE account;
DROP TABLE branch;
