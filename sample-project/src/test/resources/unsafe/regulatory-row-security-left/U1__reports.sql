DROP TABLE regulatory.report;
DROP SCHEMA regulatory;
