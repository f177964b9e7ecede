DROP TABLE account_total;
DROP TABLE entry;
DROP FUNCTION add_to_total();
DROP TABLE account;
