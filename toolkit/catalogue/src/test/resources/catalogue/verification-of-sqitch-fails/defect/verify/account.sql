BEGIN;
SELECT id, holder FROM account WHERE false;
ROLLBACK;
