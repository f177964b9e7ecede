ALTER TABLE article DROP COLUMN amount;
