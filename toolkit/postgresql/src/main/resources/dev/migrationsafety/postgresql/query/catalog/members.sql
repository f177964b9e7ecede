SELECT classid::regclass::text AS class, objid AS id
  FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e'
UNION ALL
SELECT 'pg_class', oid FROM pg_class WHERE relkind IN ('r', 'p', 'f') AND relname IN (${history})
