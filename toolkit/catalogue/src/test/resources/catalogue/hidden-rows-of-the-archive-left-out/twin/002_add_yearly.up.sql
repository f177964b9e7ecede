ALTER TABLE contract ADD COLUMN yearly numeric(12,2);
ALTER TABLE contract NO FORCE ROW LEVEL SECURITY;
UPDATE contract SET yearly = monthly * 12;
ALTER TABLE contract FORCE ROW LEVEL SECURITY;
