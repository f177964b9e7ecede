UPDATE customer SET nickname_long = nickname WHERE left(nickname_long, 20) IS DISTINCT FROM nickname;
ALTER TABLE customer DROP COLUMN nickname;
ALTER TABLE customer RENAME COLUMN nickname_long TO nickname;
