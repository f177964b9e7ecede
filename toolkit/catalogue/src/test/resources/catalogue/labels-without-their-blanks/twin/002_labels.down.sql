ALTER TABLE article ALTER COLUMN labels TYPE varchar(12)[];
