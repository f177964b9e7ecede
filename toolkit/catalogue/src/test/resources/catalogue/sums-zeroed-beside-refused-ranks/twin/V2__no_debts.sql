ALTER TABLE player ADD COLUMN chance double precision;
UPDATE player SET chance = ln(abs(ranking));
ALTER TABLE wallet ADD CHECK (balance >= 0);
