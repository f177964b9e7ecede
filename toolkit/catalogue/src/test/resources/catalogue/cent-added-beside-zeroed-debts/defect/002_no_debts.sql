UPDATE wallet SET balance = 0 WHERE balance < 0;
UPDATE wallet SET balance = balance + 0.01 WHERE balance > 0;
ALTER TABLE wallet ADD CONSTRAINT wallet_balance_check CHECK (balance >= 0);
