SELECT 'extension' AS kind,
       ARRAY[e.extname]::text[] AS name,
       'pg_extension' AS _class,
       e.oid::bigint AS _id,
       pg_get_userbyid(e.extowner) AS owner,
       e.extversion AS version,
       n.nspname AS schema
  FROM pg_extension e
  JOIN pg_namespace n ON n.oid = e.extnamespace
