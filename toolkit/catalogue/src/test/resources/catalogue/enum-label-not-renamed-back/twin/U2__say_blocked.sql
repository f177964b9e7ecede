ALTER TABLE account DROP COLUMN blocked_by;
ALTER TYPE account_state RENAME VALUE 'blocked' TO 'frozen';
