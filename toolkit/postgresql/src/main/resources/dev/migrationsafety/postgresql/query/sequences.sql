SELECT c.oid::bigint AS id,
       n.nspname AS schema,
       c.relname AS name,
       s.seqincrement AS increment,
       f.schemas,
       f.tables,
       f.columns
  FROM pg_sequence s
  JOIN pg_class c ON c.oid = s.seqrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN LATERAL (
        SELECT array_agg(tn.nspname::text) AS schemas,
               array_agg(t.relname::text) AS tables,
               array_agg(a.attname::text) AS columns,
               bool_or(t.relname IN (${history}) OR e.objid IS NOT NULL) AS foreign_owner
          FROM (SELECT d.refobjid, d.refobjsubid::int
                  FROM pg_depend d
                 WHERE d.classid = 'pg_class'::regclass AND d.objid = s.seqrelid
                   AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
                 UNION
                SELECT x.adrelid, x.adnum::int
                  FROM pg_depend d JOIN pg_attrdef x ON x.oid = d.objid
                 WHERE d.classid = 'pg_attrdef'::regclass
                   AND d.refclassid = 'pg_class'::regclass AND d.refobjid = s.seqrelid) AS used(relation, attribute)
          JOIN pg_class t ON t.oid = used.relation AND t.relkind IN ('r', 'p')
          JOIN pg_namespace tn ON tn.oid = t.relnamespace
          JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = used.attribute
          JOIN pg_type y ON y.oid = a.atttypid AND y.typcategory = 'N'
           AND CASE WHEN y.typtype = 'd' THEN y.typbasetype ELSE y.oid END
               NOT IN (SELECT o.oid FROM pg_type o
                        WHERE o.typnamespace = 'pg_catalog'::regnamespace
                          AND (o.typname IN ('money', 'oid') OR o.typname LIKE 'reg%'))
          LEFT JOIN pg_depend e ON e.classid = 'pg_class'::regclass AND e.objid = t.oid AND e.deptype = 'e') AS f ON true
 WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND c.relpersistence <> 't'
   AND f.foreign_owner IS NOT TRUE
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
 ORDER BY 2, 3
