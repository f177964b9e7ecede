-- Author: Ada Ledger
-- Date: 2026-01-02
-- Description: fees in basis points
-- Rollback: drop the column again
ALTER TABLE fee ADD COLUMN basis_points numeric;
UPDATE fee SET basis_points = percent * 100;
-- verify: SELECT basis_points = percent * 100 FROM fee
