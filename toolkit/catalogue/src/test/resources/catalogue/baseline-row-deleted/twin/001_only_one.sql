CREATE TABLE country_retired AS SELECT code, name FROM country WHERE code = 'DD';
ALTER TABLE country_retired ADD PRIMARY KEY (code);
DELETE FROM country WHERE code = 'DD';
