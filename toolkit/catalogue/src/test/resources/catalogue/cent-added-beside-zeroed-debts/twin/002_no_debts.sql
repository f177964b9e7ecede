ALTER TABLE wallet ADD COLUMN may_owe boolean NOT NULL DEFAULT false;
UPDATE wallet SET may_owe = true WHERE balance < 0;
ALTER TABLE wallet ADD CONSTRAINT wallet_balance_check CHECK (balance >= 0 OR may_owe);
