-- Included by every script: one transaction, and an entry in the log. Wants the variables script and direction.
\set QUIET on
\if :{?script}
\else
  \warn 'the variable script is not set'
  \quit
\endif
BEGIN;
SET LOCAL lock_timeout = '10s';
INSERT INTO registry.migration_log (script, direction) VALUES (:'script', :'direction');
\echo running :script :direction
