ALTER TABLE member ADD COLUMN rate integer;
ALTER TABLE card ADD COLUMN rate integer;
UPDATE member SET rate = 10 / score;
UPDATE card SET rate = 10 / cents;
ALTER TABLE card DROP COLUMN owner;
