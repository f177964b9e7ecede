ALTER TABLE regulatory.report DROP COLUMN decimals;
