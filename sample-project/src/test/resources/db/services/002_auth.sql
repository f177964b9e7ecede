\set version 2
\set script 002_auth
\set direction up
\ir common/begin.sql

CREATE SCHEMA auth;
\ir auth/user_account.sql
\ir auth/session.sql

\ir common/done_up.sql
