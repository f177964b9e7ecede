ALTER TABLE customer ALTER COLUMN nickname TYPE varchar(20) USING left(nickname, 20);
