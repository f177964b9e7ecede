\set version 3
\set script 003_outbox
\set direction down
\ir common/begin.sql

\if :{?outbox_schema}
\else
  \set outbox_schema public
\endif
DROP TABLE IF EXISTS :"outbox_schema".outbox;

\ir common/done_down.sql
