SELECT 'column' AS kind,
       ARRAY[n.nspname, c.relname, a.attname]::text[] AS name,
       'pg_class' AS _class,
       c.oid::bigint AS _id,
       a.attnum AS _sub,
       c.oid::bigint AS _table,
       pg_get_userbyid(c.relowner) AS _owner,
       CASE WHEN c.relkind IN ('r', 'p', 'f') THEN format_type(a.atttypid, a.atttypmod) END AS type,
       CASE WHEN a.attnotnull THEN CASE WHEN k.convalidated IS FALSE THEN 'not valid' ELSE 'yes' END END AS "not null",
       CASE WHEN k.connoinherit THEN 'no' END AS "not null inherited",
       CASE WHEN a.attgenerated = '' THEN pg_get_expr(d.adbin, d.adrelid) END AS "default",
       CASE a.attgenerated WHEN 's' THEN 'stored ' WHEN 'v' THEN 'virtual ' END
           || CASE WHEN a.attgenerated <> '' THEN pg_get_expr(d.adbin, d.adrelid) END AS generated,
       CASE a.attidentity WHEN 'a' THEN 'always' WHEN 'd' THEN 'by default' END AS identity,
       CASE WHEN a.attcollation <> t.typcollation THEN nullif(a.attcollation, 0)::regcollation::text END AS "collation",
       CASE WHEN a.attstorage <> t.typstorage
            THEN CASE a.attstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'm' THEN 'main' ELSE 'extended' END
            END AS storage,
       CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS compression,
       nullif(a.attstattarget, -1) AS "statistics",
       CASE WHEN a.attoptions IS NOT NULL THEN (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(a.attoptions) AS o) END AS options,
       CASE WHEN a.attfdwoptions IS NOT NULL THEN (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(a.attfdwoptions) AS o) END AS "foreign options",
       CASE WHEN a.attinhcount > 0 AND NOT a.attislocal THEN 'yes' END AS inherited,
       nullif(a.attacl, '{}')::text[] AS privileges,
       own.sequence AS _own_sequence,
       own.relname AS _own_sequence_name,
       c.relname AS _table_name,
       a.attname AS _column_name,
       CASE WHEN k.conname !~ '_not_null[0-9]*$' THEN k.conname END AS "note not null constraint",
       CASE WHEN c.relkind IN ('r', 'p', 'f')
            THEN row_number() OVER (PARTITION BY a.attrelid ORDER BY a.attnum) END AS "note position"
  FROM pg_attribute a
  JOIN pg_class c ON c.oid = a.attrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  LEFT JOIN pg_constraint k ON k.conrelid = a.attrelid AND k.contype = 'n' AND k.conkey = ARRAY[a.attnum]
  LEFT JOIN LATERAL (
        SELECT q.oid::regclass::text AS sequence, q.relname
          FROM pg_depend u
          JOIN pg_class q ON q.oid = u.refobjid AND q.relkind = 'S'
          JOIN pg_depend o ON o.classid = 'pg_class'::regclass AND o.objid = q.oid AND o.deptype = 'a'
                          AND o.refclassid = 'pg_class'::regclass AND o.refobjid = a.attrelid AND o.refobjsubid = a.attnum
         WHERE a.atthasdef AND a.attgenerated = ''
           AND u.classid = 'pg_attrdef'::regclass AND u.objid = d.oid AND u.refclassid = 'pg_class'::regclass
         LIMIT 1) AS own ON true
 WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relpersistence <> 't'
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND (c.relkind IN ('r', 'p', 'f')
        OR c.relkind IN ('v', 'm')
           AND (a.attacl IS NOT NULL OR a.atthasdef OR a.attoptions IS NOT NULL OR nullif(a.attstattarget, -1) IS NOT NULL
                OR a.attstorage <> t.typstorage OR a.attcompression <> ''
                OR EXISTS (SELECT FROM pg_description x
                            WHERE x.classoid = 'pg_class'::regclass AND x.objoid = c.oid AND x.objsubid = a.attnum)))
