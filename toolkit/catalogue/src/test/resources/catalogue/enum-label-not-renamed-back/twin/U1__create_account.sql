DROP TABLE account;
DROP TYPE account_state;
