\set version 11
\set script 011_tenant_contacts
\set direction up
\ir common/begin.sql

CREATE TABLE core.contact (
  tenant_no integer NOT NULL REFERENCES core.tenant,
  purpose varchar(20) NOT NULL CHECK (purpose IN ('billing', 'technical')),
  mail varchar(120) NOT NULL,
  PRIMARY KEY (tenant_no, purpose)
);
GRANT SELECT ON core.contact TO :"reader";
SELECT count(*) > 0 AS has_lookup FROM pg_class WHERE oid = to_regclass('core.contact_by_mail') \gset
\if :has_lookup
  \echo 'the index is there already'
\else
  CREATE INDEX contact_by_mail ON core.contact (lower(mail));
\endif

\ir common/done_up.sql
