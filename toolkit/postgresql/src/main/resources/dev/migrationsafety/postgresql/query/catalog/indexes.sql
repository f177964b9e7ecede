SELECT CASE WHEN k.oid IS NULL AND t.relkind IN ('r', 'p', 'm') THEN 'index' END AS kind,
       i.indexrelid AS _id,
       i.indrelid AS _table,
       c.relname AS _beside,
       i.indkey::text AS _columns,
       i.indnkeyatts AS _key_columns,
       CASE WHEN i.indexprs IS NOT NULL AND k.oid IS NULL
            THEN (SELECT string_agg(coalesce(ta.attname, pg_get_indexdef(a.attrelid, a.attnum, false)), ', ' ORDER BY a.attnum)
                    FROM pg_attribute a
                    LEFT JOIN pg_attribute ta ON ta.attrelid = i.indrelid AND ta.attnum = i.indkey[a.attnum - 1] AND ta.attnum > 0
                   WHERE a.attrelid = i.indexrelid) END AS _keys,
       CASE WHEN i.indisprimary THEN true END AS _main,
       CASE WHEN i.indisunique THEN true END AS _unique,
       CASE WHEN NOT i.indisvalid THEN true END AS _not_valid,
       CASE WHEN i.indnullsnotdistinct THEN true END AS _nulls_not_distinct,
       CASE WHEN i.indpred IS NOT NULL THEN pg_get_expr(i.indpred, i.indrelid) END AS _predicate,
       am.amname AS _method,
       CASE WHEN k.contype = 'x' OR i.indisunique AND (i.indexprs IS NOT NULL OR i.indcollation::text ~ '[0-9]{5}')
            THEN (SELECT array_agg(pg_get_indexdef(i.indexrelid, g, false)
                         || CASE WHEN i.indcollation[g - 1] >= 16384 AND i.indcollation[g - 1] IS DISTINCT FROM a.attcollation
                                 THEN ' COLLATE ' || i.indcollation[g - 1]::regcollation ELSE '' END ORDER BY g)
                    FROM generate_series(1, i.indnkeyatts) AS g
                    LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[g - 1] AND a.attnum > 0) END AS _terms,
       CASE WHEN k.contype = 'x'
            THEN (SELECT array_agg(CASE WHEN o.oprname = '=' THEN '=' ELSE format('OPERATOR(%I.%s)', n.nspname, o.oprname) END ORDER BY u.place)
                    FROM unnest(k.conexclop) WITH ORDINALITY AS u(id, place)
                    JOIN pg_operator o ON o.oid = u.id
                    JOIN pg_namespace n ON n.oid = o.oprnamespace) END AS _operators,
       CASE WHEN i.indexprs IS NOT NULL AND (i.indisunique OR k.contype = 'x')
            THEN (SELECT array_agg(DISTINCT d.refobjsubid)
                    FROM pg_depend d
                   WHERE d.classid = 'pg_class'::regclass AND d.objid = i.indexrelid AND d.refclassid = 'pg_class'::regclass
                     AND d.refobjid = i.indrelid AND d.refobjsubid > 0) END AS _mentioned,
       CASE WHEN k.oid IS NULL THEN i.indrelid END AS "relation: table",
       CASE WHEN k.oid IS NULL THEN quote_ident(t.relname) END AS _table_name,
       CASE WHEN k.oid IS NULL THEN pg_get_indexdef(i.indexrelid) END AS _definition,
       CASE WHEN NOT i.indisvalid THEN 'no' END AS valid,
       CASE WHEN NOT i.indisready OR NOT i.indislive THEN 'no' END AS ready,
       CASE WHEN i.indisclustered THEN 'yes' END AS clustered,
       CASE WHEN i.indisreplident THEN 'yes' END AS "replica identity",
       s.spcname AS tablespace,
       CASE WHEN i.indexprs IS NOT NULL AND k.oid IS NULL
            THEN (SELECT string_agg(a.attnum || ': ' || nullif(a.attstattarget, -1), ', ' ORDER BY a.attnum)
                    FROM pg_attribute a WHERE a.attrelid = i.indexrelid) END AS "statistics",
       CASE WHEN c.relispartition
            THEN (SELECT pi.indrelid::regclass::text FROM pg_inherits h JOIN pg_index pi ON pi.indexrelid = h.inhparent
                   WHERE h.inhrelid = c.oid) END AS "attached to index of"
  FROM pg_index i
  JOIN pg_class c ON c.oid = i.indexrelid
  JOIN pg_class t ON t.oid = i.indrelid
  LEFT JOIN pg_am am ON am.oid = c.relam
  LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
  LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')
 WHERE i.indrelid >= 16384 AND c.relpersistence <> 't' AND t.relkind IN ('r', 'p', 'm')
