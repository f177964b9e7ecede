ALTER TABLE invoice DROP CONSTRAINT net_positive;
ALTER TABLE invoice DROP COLUMN gross;
