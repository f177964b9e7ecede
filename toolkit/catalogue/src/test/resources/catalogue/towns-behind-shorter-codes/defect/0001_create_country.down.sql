DROP TABLE town;
DROP TABLE region;
DROP TABLE country;
