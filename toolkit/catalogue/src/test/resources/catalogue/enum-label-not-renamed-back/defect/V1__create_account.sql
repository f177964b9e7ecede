CREATE TYPE account_state AS ENUM ('active', 'frozen', 'closed');
CREATE TABLE account (
    id bigint PRIMARY KEY,
    holder varchar(120) NOT NULL,
    state account_state
);
