DROP INDEX account_holder;
ALTER TABLE account DROP COLUMN town;
