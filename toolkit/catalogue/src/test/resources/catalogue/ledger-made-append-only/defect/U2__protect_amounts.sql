DROP TRIGGER protect_amount ON ledger_entry;
DROP FUNCTION protect_amount();
