DROP TABLE transfer;
DROP FUNCTION country_is_open(char(2));
DROP TABLE blocked_country;
