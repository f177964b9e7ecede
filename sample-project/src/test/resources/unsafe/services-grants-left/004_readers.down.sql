\set version 4
\set script 004_readers
\set direction down
\ir common/begin.sql

SELECT format('REVOKE USAGE ON SCHEMA %I FROM services_reader', nspname)
FROM pg_namespace WHERE nspname IN ('core') ORDER BY nspname
\gexec

\ir common/done_down.sql
