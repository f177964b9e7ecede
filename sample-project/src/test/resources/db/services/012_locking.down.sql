\set version 12
\set script 012_locking
\set direction down
\ir common/begin.sql

ALTER TABLE auth.user_account DROP COLUMN locked_because;
DROP TRIGGER forget_sessions ON auth.user_account;
DROP FUNCTION auth.forget_sessions();

\ir common/done_down.sql
