ALTER TABLE customer RENAME COLUMN nickname TO nickname_long;
ALTER TABLE customer ADD COLUMN nickname varchar(20);
UPDATE customer SET nickname = left(nickname_long, 20) WHERE nickname_long IS NOT NULL;
