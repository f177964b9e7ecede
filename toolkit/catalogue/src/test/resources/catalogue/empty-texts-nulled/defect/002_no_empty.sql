UPDATE customer SET town = NULLIF(town, '');
ALTER TABLE customer ADD COLUMN checked boolean NOT NULL DEFAULT false;
