ALTER TABLE motion ADD COLUMN share numeric;
UPDATE motion SET share = votes::numeric / (SELECT count(*) FROM member WHERE active);
