ALTER TABLE invoice ADD COLUMN gross numeric(14,2);
UPDATE invoice SET gross = round(net * 1.19, 2);
ALTER TABLE invoice ADD CONSTRAINT net_positive CHECK (net > 0);
