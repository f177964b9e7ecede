DROP TABLE regulatory.institution_obligation;
DROP TABLE regulatory.obligation;
DROP TYPE regulatory.frequency;
DROP TYPE regulatory.framework;
