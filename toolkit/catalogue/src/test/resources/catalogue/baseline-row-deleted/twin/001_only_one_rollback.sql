INSERT INTO country (code, name) SELECT code, name FROM country_retired;
DROP TABLE country_retired;
