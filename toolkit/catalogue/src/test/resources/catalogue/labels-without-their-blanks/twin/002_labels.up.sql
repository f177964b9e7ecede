ALTER TABLE article ALTER COLUMN labels TYPE text[];
