SELECT 'domain check' AS kind,
       ARRAY[n.nspname, t.typname, k.conname]::text[] AS name,
       'pg_constraint' AS _class,
       k.oid::bigint AS _id,
       ARRAY[n.nspname, t.typname]::text[] AS _generated_for,
       'VALUE' AS _generated_of,
       pg_get_constraintdef(k.oid) AS definition,
       t.oid::bigint AS _domain
  FROM pg_constraint k
  JOIN pg_type t ON t.oid = k.contypid
  JOIN pg_namespace n ON n.oid = t.typnamespace
 WHERE k.contype = 'c' AND k.contypid <> 0 AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
