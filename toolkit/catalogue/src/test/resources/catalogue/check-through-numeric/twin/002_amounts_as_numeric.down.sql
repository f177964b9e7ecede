ALTER TABLE fee ALTER COLUMN amount TYPE integer;
