SELECT 'sequence' AS kind,
       n.nspname AS _schema,
       c.relname AS _name,
       c.oid AS _id,
       d.refobjid AS _table,
       d.refobjsubid AS _of_column,
       d.refobjsubid::text AS _columns,
       c.oid::regclass::text AS _reference,
       pg_get_userbyid(c.relowner) AS owner,
       c.relacl::text[] AS privileges,
       CASE c.relpersistence WHEN 'u' THEN 'unlogged' END AS persistence,
       format_type(s.seqtypid, NULL) AS type,
       s.seqstart AS start,
       s.seqincrement AS increment,
       s.seqmin AS minimum,
       s.seqmax AS maximum,
       s.seqcache AS cache,
       CASE WHEN s.seqcycle THEN 'yes' END AS cycle,
       d.refobjid AS "column: owned by"
  FROM pg_sequence s
  JOIN pg_class c ON c.oid = s.seqrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = s.seqrelid AND d.refclassid = 'pg_class'::regclass
                       AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
 WHERE c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
