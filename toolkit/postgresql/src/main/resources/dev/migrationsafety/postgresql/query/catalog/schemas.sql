SELECT 'schema' AS kind,
       ARRAY[n.nspname]::text[] AS name,
       'pg_namespace' AS _class,
       n.oid::bigint AS _id,
       pg_get_userbyid(n.nspowner) AS owner,
       n.nspacl::text[] AS privileges
  FROM pg_namespace n
 WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
