DROP TABLE regulatory.own_funds;
DROP SCHEMA regulatory;
