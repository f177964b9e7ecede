ALTER TABLE posting ALTER COLUMN cents TYPE numeric(21,2) USING cents / 100.0;
