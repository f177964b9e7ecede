UPDATE wallet SET balance = 0 WHERE balance < 0;
ALTER TABLE wallet ADD CONSTRAINT wallet_balance_check CHECK (balance >= 0);
