\set version 8
\set script 008_readers
\set direction up
\ir common/begin.sql

-- Which schemas there are is asked, and not written down a second time.
SELECT format('GRANT USAGE ON SCHEMA %I TO %I', nspname, :'reader'),
       format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO %I', nspname, :'reader')
FROM pg_namespace WHERE nspname IN ('core', 'billing') ORDER BY nspname
\gexec
GRANT USAGE ON SCHEMA billing TO billing_clerk;
GRANT SELECT, INSERT, UPDATE ON billing.payment TO billing_clerk;

\ir common/done_up.sql
