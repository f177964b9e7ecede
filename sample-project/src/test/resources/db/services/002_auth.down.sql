\set version 2
\set script 002_auth
\set direction down
\ir common/begin.sql

DROP TABLE auth.session;
DROP TABLE auth.user_account;
DROP TYPE auth.account_state;
DROP SCHEMA auth;

\ir common/done_down.sql
