DELETE FROM country WHERE code = 'DD';
CREATE TABLE region (code char(5) PRIMARY KEY);
