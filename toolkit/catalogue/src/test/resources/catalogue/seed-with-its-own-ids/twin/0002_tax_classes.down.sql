DROP TABLE tax_class;
