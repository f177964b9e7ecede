ALTER TABLE contract DROP COLUMN yearly;
