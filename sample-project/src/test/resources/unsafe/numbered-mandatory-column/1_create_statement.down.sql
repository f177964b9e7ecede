DROP TABLE statement;
