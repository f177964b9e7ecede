DROP TABLE regulatory.income_statement;
