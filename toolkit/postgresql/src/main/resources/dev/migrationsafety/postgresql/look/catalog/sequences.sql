SELECT 'sequence' AS kind,
       ARRAY[n.nspname, c.relname]::text[] AS name,
       'pg_class' AS _class,
       c.oid::bigint AS _id,
       t.oid::bigint AS _table,
       c.relname AS _generated_name,
       ARRAY[tn.nspname, t.relname]::text[] AS _generated_for,
       'seq' AS _generated_label,
       ARRAY[a.attname]::text[] AS _generated_columns,
       a.attname AS _generated_of,
       pg_get_userbyid(c.relowner) AS owner,
       coalesce(c.relacl, acldefault('s', c.relowner))::text[] AS privileges,
       CASE c.relpersistence WHEN 'u' THEN 'unlogged' END AS persistence,
       format_type(s.seqtypid, NULL) AS type,
       s.seqstart AS start,
       s.seqincrement AS increment,
       s.seqmin AS minimum,
       s.seqmax AS maximum,
       s.seqcache AS cache,
       CASE WHEN s.seqcycle THEN 'yes' END AS cycle,
       CASE WHEN t.oid IS NOT NULL THEN ARRAY[tn.nspname, t.relname, a.attname]::text[] END AS "owned by"
  FROM pg_sequence s
  JOIN pg_class c ON c.oid = s.seqrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass
                       AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
  LEFT JOIN pg_class t ON t.oid = d.refobjid
  LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
  LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
 WHERE c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
