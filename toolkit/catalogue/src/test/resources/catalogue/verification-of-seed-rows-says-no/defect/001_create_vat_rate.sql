CREATE TABLE vat_rate (
    country char(2) PRIMARY KEY,
    percent numeric(5,2)
);
INSERT INTO vat_rate (country, percent) VALUES ('DE', 19.00), ('FR', 20.00), ('LU', NULL);
