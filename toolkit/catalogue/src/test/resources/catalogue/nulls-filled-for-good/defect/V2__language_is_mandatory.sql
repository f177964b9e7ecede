UPDATE customer SET language = 'en' WHERE language IS NULL;
ALTER TABLE customer ALTER COLUMN language SET NOT NULL;
