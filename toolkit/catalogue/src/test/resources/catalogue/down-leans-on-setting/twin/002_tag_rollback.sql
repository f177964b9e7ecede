SET search_path = ledger;
ALTER TABLE entry DROP COLUMN tag;
