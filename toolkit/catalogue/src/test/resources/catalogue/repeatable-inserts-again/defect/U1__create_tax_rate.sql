DROP TABLE tax_rate;
