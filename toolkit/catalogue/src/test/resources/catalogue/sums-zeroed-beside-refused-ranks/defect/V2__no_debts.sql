ALTER TABLE player ADD COLUMN chance double precision;
UPDATE player SET chance = ln(abs(ranking));
UPDATE wallet SET balance = 0 WHERE balance < 0;
ALTER TABLE wallet ADD CHECK (balance >= 0);
