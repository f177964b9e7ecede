\set version 9
\set script 009_open_amounts
\set direction up
\ir common/begin.sql

\ir billing/open_amount.sql

\ir common/done_up.sql
