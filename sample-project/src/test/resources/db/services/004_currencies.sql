\set version 4
\set script 004_currencies
\set direction up
\ir common/begin.sql

CREATE TABLE core.currency (
  code char(3) PRIMARY KEY CHECK (code ~ '^[A-Z]{3}$'),
  digits smallint NOT NULL CHECK (digits BETWEEN 0 AND 4),
  title varchar(40) NOT NULL
);
\copy core.currency from data/currencies.csv with (format csv, header)

\ir common/done_up.sql
