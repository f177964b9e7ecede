DROP TABLE account;
DROP TYPE account_status;
DROP TABLE customer;
