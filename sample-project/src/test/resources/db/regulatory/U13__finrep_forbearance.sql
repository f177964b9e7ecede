DROP TABLE regulatory.forbearance;
