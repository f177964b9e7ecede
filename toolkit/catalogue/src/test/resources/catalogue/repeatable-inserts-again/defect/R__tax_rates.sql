INSERT INTO tax_rate (country, percent) VALUES ('Germany', 19.00), ('Austria', 20.00);
