ALTER TABLE member ADD COLUMN rate numeric;
ALTER TABLE card ADD COLUMN rate numeric;
UPDATE member SET rate = 10.0 / nullif(score, 0);
UPDATE card SET rate = 10.0 / nullif(cents, 0);
