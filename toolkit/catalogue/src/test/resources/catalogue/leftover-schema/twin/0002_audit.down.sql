DROP TABLE audit.account_change;
DROP SCHEMA audit;
