SET search_path = ledger;
ALTER TABLE entry ADD COLUMN tag text;
