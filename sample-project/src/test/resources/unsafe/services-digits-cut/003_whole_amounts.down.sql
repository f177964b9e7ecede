\set version 3
\set script 003_whole_amounts
\set direction down
\ir common/begin.sql

ALTER TABLE billing.price ALTER COLUMN monthly_amount TYPE numeric(12, 2);

\ir common/done_down.sql
