UPDATE currency SET code = 'EUR' WHERE code = 'GBP';
ALTER TABLE currency ADD COLUMN euro boolean NOT NULL DEFAULT false;
