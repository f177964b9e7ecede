-- Every type of which a column can be made. Row types of tables come with each table, those of the catalog too.
SELECT format_type(t.oid, NULL)
  FROM pg_type t
  LEFT JOIN pg_class c ON c.oid = t.typrelid
  LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
  LEFT JOIN pg_class r ON r.oid = e.typrelid
 WHERE t.typtype <> 'p'
   AND coalesce(e.typtype, 'b') <> 'p'
   AND coalesce(c.relkind, 'c') = 'c'
   AND coalesce(r.relkind, 'c') = 'c'
   AND NOT EXISTS (SELECT FROM pg_namespace n WHERE n.oid = t.typnamespace AND n.nspname LIKE 'pg\_t%')
 ORDER BY t.typnamespace, t.typname
