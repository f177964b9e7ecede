ALTER TABLE motion ADD COLUMN share numeric;
UPDATE motion SET share = votes::numeric / nullif((SELECT count(*) FROM member WHERE active), 0);
