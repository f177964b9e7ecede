CREATE TABLE country_retired AS SELECT code, name FROM country WHERE code = 'DD';
DELETE FROM country WHERE code = 'DD';
