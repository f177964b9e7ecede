DROP TABLE account_balance;
