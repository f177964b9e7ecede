DROP TABLE opening_balance;
ALTER TABLE account DROP COLUMN opened_on;
