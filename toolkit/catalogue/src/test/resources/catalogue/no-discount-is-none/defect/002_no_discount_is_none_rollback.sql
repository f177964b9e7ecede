ALTER TABLE offer ALTER COLUMN discount DROP NOT NULL;
UPDATE offer SET discount = NULL WHERE discount = 0;
