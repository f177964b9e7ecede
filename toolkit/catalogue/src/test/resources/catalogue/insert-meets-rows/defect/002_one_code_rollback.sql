DROP INDEX currency_code;
