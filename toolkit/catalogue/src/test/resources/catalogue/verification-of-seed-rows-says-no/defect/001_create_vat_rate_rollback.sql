DROP TABLE vat_rate;
