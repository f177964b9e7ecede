DROP TABLE regulatory.institution;
DROP TYPE regulatory.institution_class;
