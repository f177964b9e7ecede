ALTER TABLE freight DROP CONSTRAINT kilos_positive;
