SELECT 'not null constraint' AS kind,
       ARRAY[n.nspname, c.relname, a.attname]::text[] AS name,
       k.conname AS "note name",
       'pg_constraint' AS _class,
       k.oid AS _id,
       c.oid AS _table
  FROM pg_description x
  JOIN pg_constraint k ON k.oid = x.objoid AND k.contype = 'n' AND k.conrelid <> 0
  JOIN pg_class c ON c.oid = k.conrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
 WHERE x.classoid = 'pg_constraint'::regclass
