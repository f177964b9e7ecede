SELECT CASE k.contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique constraint' WHEN 'f' THEN 'foreign key'
                      WHEN 'c' THEN 'check' ELSE 'exclusion constraint' END AS kind,
       ARRAY[n.nspname, c.relname, k.conname]::text[] AS name,
       'pg_constraint' AS _class,
       k.oid::bigint AS _id,
       c.oid::bigint AS _table,
       k.conname AS _generated_name,
       ARRAY[n.nspname, c.relname]::text[] AS _generated_for,
       CASE k.contype WHEN 'p' THEN 'pkey' WHEN 'u' THEN 'key' WHEN 'f' THEN 'fkey' WHEN 'c' THEN 'check' ELSE 'excl' END
           AS _generated_label,
       CASE WHEN k.contype IN ('u', 'x', 'f') OR cardinality(k.conkey) = 1 AND k.contype = 'c' THEN x.columns END
           AS _generated_columns,
       ix.columns AS _generated_index_columns,
       CASE WHEN k.contype = 'x' THEN ix.keys
            ELSE array_to_string(x.columns, ', ') END AS _generated_of,
       pg_get_constraintdef(k.oid) AS definition,
       CASE WHEN NOT i.indisvalid THEN 'no' END AS "index valid",
       CASE WHEN i.indisclustered THEN 'yes' END AS clustered,
       CASE WHEN i.indisreplident THEN 'yes' END AS "replica identity",
       CASE WHEN ic.reloptions IS NOT NULL THEN (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(ic.reloptions) AS o) END AS "index options",
       s.spcname AS "index tablespace",
       CASE WHEN k.contype = 'f' THEN
            (SELECT string_agg(DISTINCT CASE t.tgenabled WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' ELSE 'always' END, ', ')
               FROM pg_trigger t WHERE t.tgconstraint = k.oid AND t.tgenabled <> 'O') END AS triggers
  FROM pg_constraint k
  JOIN pg_class c ON c.oid = k.conrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_index i ON i.indexrelid = k.conindid AND k.contype IN ('p', 'u', 'x')
  LEFT JOIN pg_class ic ON ic.oid = i.indexrelid
  LEFT JOIN pg_tablespace s ON s.oid = ic.reltablespace
  LEFT JOIN LATERAL (SELECT array_agg(a.attname::text ORDER BY u.place) AS columns
                       FROM unnest(k.conkey) WITH ORDINALITY AS u(attnum, place)
                       JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.attnum) AS x ON true
  LEFT JOIN LATERAL (SELECT array_agg(a.attname::text ORDER BY a.attnum) AS columns,
                            string_agg(CASE WHEN k.contype = 'x' THEN pg_get_indexdef(a.attrelid, a.attnum, false) END, ', '
                                       ORDER BY a.attnum) AS keys
                       FROM pg_attribute a
                      WHERE k.contype IN ('u', 'x') AND a.attrelid = i.indexrelid) AS ix ON true
 WHERE k.contype IN ('p', 'u', 'f', 'c', 'x') AND k.conparentid = 0
   AND NOT (k.contype = 'c' AND NOT k.conislocal)
   AND c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
