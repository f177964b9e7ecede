DROP TABLE tariff;
