ALTER TYPE account_state RENAME VALUE 'frozen' TO 'blocked';
ALTER TABLE account ADD COLUMN blocked_by varchar(60);
