\set version 3
\set script 003_whole_amounts
\set direction up
\ir common/begin.sql

ALTER TABLE billing.price ALTER COLUMN monthly_amount TYPE numeric(12, :digits);

\ir common/done_up.sql
