DROP INDEX IF EXISTS account_holder;
