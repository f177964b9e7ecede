SELECT 'rule' AS kind,
       ARRAY[n.nspname, c.relname, r.rulename]::text[] AS name,
       'pg_rewrite' AS _class,
       r.oid::bigint AS _id,
       c.oid::bigint AS _table,
       pg_get_ruledef(r.oid) AS definition,
       CASE r.ev_enabled WHEN 'D' THEN 'no' WHEN 'R' THEN 'replica' WHEN 'A' THEN 'always' END AS enabled
  FROM pg_rewrite r
  JOIN pg_class c ON c.oid = r.ev_class
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE r.oid >= 16384 AND r.rulename <> '_RETURN' AND c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
