SELECT 'index' AS kind,
       ARRAY[n.nspname, c.relname]::text[] AS name,
       'pg_class' AS _class,
       c.oid::bigint AS _id,
       t.oid::bigint AS _table,
       c.relname AS _generated_name,
       ARRAY[n.nspname, t.relname]::text[] AS _generated_for,
       'idx' AS _generated_label,
       x.columns AS _generated_index_columns,
       x.table_columns AS _generated_columns,
       x.keys AS _generated_of,
       ARRAY[n.nspname, t.relname]::text[] AS "table",
       CASE WHEN i.indisunique THEN 'UNIQUE ' ELSE '' END
           || substr(x.definition, strpos(x.definition, quote_ident(t.relname) || ' USING ') + length(quote_ident(t.relname)) + 7)
           AS definition,
       CASE WHEN NOT i.indisvalid THEN 'no' END AS valid,
       CASE WHEN NOT i.indisready OR NOT i.indislive THEN 'no' END AS ready,
       CASE WHEN i.indisclustered THEN 'yes' END AS clustered,
       CASE WHEN i.indisreplident THEN 'yes' END AS "replica identity",
       s.spcname AS tablespace,
       x.statistics AS "statistics",
       (SELECT pi.indrelid::regclass::text FROM pg_inherits h JOIN pg_index pi ON pi.indexrelid = h.inhparent
         WHERE h.inhrelid = c.oid) AS "attached to index of"
  FROM pg_index i
  JOIN pg_class c ON c.oid = i.indexrelid
  JOIN pg_class t ON t.oid = i.indrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
  LEFT JOIN pg_constraint k ON k.conrelid = i.indrelid AND k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')
  JOIN LATERAL (SELECT pg_get_indexdef(i.indexrelid) AS definition,
                       array_agg(a.attname::text ORDER BY a.attnum) AS columns,
                       array_agg(coalesce(ta.attname, a.attname)::text ORDER BY a.attnum) AS table_columns,
                       string_agg(coalesce(ta.attname, pg_get_indexdef(a.attrelid, a.attnum, false)), ', ' ORDER BY a.attnum) AS keys,
                       string_agg(a.attnum || ': ' || nullif(a.attstattarget, -1), ', ' ORDER BY a.attnum) AS statistics
                  FROM pg_attribute a
                  LEFT JOIN pg_attribute ta ON ta.attrelid = i.indrelid AND ta.attnum = i.indkey[a.attnum - 1] AND ta.attnum > 0
                 WHERE a.attrelid = i.indexrelid) AS x ON true
 WHERE k.oid IS NULL AND t.relkind IN ('r', 'p', 'm') AND c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
