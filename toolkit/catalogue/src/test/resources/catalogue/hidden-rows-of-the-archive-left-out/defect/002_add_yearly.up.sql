ALTER TABLE contract ADD COLUMN yearly numeric(12,2);
UPDATE contract SET yearly = monthly * 12;
