CREATE TYPE ledger.fee_kind AS ENUM ('ACCOUNT', 'TRANSFER', 'CARD');
ALTER TABLE ledger.fee ADD COLUMN kind ledger.fee_kind NOT NULL DEFAULT 'ACCOUNT';
