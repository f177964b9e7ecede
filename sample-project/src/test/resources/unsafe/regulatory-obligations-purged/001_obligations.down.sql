DROP TABLE regulatory.obligation;
DROP SCHEMA regulatory;
