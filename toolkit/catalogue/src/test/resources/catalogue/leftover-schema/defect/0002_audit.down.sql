DROP TABLE audit.account_change;
