DROP TABLE visitor;
