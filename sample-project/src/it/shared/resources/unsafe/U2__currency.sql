ALTER TABLE product DROP COLUMN currency;
