\set version 8
\set script 008_readers
\set direction down
\ir common/begin.sql

REVOKE SELECT, INSERT, UPDATE ON billing.payment FROM billing_clerk;
REVOKE USAGE ON SCHEMA billing FROM billing_clerk;
SELECT format('REVOKE SELECT ON ALL TABLES IN SCHEMA %I FROM %I', nspname, :'reader'),
       format('REVOKE USAGE ON SCHEMA %I FROM %I', nspname, :'reader')
FROM pg_namespace WHERE nspname IN ('core', 'billing') ORDER BY nspname
\gexec

\ir common/done_down.sql
