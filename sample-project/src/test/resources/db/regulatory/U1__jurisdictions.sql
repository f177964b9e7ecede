DROP TABLE regulatory.jurisdiction;
DROP DOMAIN regulatory.currency_code;
DROP DOMAIN regulatory.country_code;
DROP SCHEMA regulatory;
