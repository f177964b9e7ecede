SELECT a.attrelid AS _table,
       a.attnum AS _sub,
       a.attname AS _part,
       CASE WHEN c.relkind NOT IN ('i', 'I') THEN c.relkind IN ('r', 'p', 'f') END AS _stored,
       a.atttypid AS _type,
       nullif(a.atttypmod, -1) AS _modifier,
       CASE WHEN c.relkind IN ('r', 'p', 'f') THEN format_type(a.atttypid, a.atttypmod) END AS type,
       CASE WHEN a.attnotnull THEN CASE WHEN k.convalidated IS FALSE THEN 'not valid' ELSE 'yes' END END AS "not null",
       CASE WHEN k.connoinherit THEN 'no' END AS "not null inherited",
       CASE WHEN a.atthasdef THEN pg_get_expr(d.adbin, CASE WHEN a.attgenerated = '' THEN 0::oid ELSE a.attrelid END) END AS _default,
       CASE a.attgenerated WHEN 's' THEN 'stored ' WHEN 'v' THEN 'virtual ' END AS _generated,
       CASE a.attidentity WHEN 'a' THEN 'always' WHEN 'd' THEN 'by default' END AS identity,
       CASE WHEN a.attcollation <> t.typcollation AND c.relkind IN ('r', 'p', 'f')
            THEN nullif(a.attcollation, 0)::regcollation::text END AS "collation",
       CASE WHEN a.attcollation >= 16384 AND a.attcollation <> t.typcollation AND c.relkind IN ('r', 'p')
            THEN (SELECT format('(provider = %s, locale = %L%s)',
                                CASE l.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END,
                                coalesce(l.${17:colllocale|colliculocale}, l.collcollate),
                                CASE WHEN l.collisdeterministic THEN '' ELSE ', deterministic = false' END
                                || coalesce(', rules = ' || quote_literal(${16:l.collicurules|NULL::text}), ''))
                    FROM pg_collation l WHERE l.oid = a.attcollation) END AS _collation,
       CASE WHEN a.attstorage <> t.typstorage AND c.relkind NOT IN ('i', 'I')
            THEN CASE a.attstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'm' THEN 'main' ELSE 'extended' END
            END AS storage,
       CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS compression,
       nullif(a.attstattarget, -1) AS "statistics",
       CASE WHEN a.attoptions IS NOT NULL THEN (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(a.attoptions) AS o
                                            WHERE NOT starts_with(o, 'pg_attver=')) END AS options,
       CASE WHEN a.attfdwoptions IS NOT NULL THEN (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(a.attfdwoptions) AS o) END AS "foreign options",
       CASE WHEN a.attinhcount > 0 AND NOT a.attislocal THEN 'yes' END AS inherited,
       nullif(a.attacl, '{}')::text[] AS privileges,
       CASE WHEN k.conname !~ '_not_null[0-9]*$' THEN k.conname END AS "note not null constraint"
  FROM pg_attribute a
  JOIN pg_class c ON c.oid = a.attrelid
  JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  LEFT JOIN pg_constraint k ON k.contype = 'n' AND k.conrelid = a.attrelid AND k.conkey[1] = a.attnum
                          AND (NOT k.convalidated OR k.connoinherit OR k.conname NOT LIKE '%\_not\_null')
 WHERE a.attnum > 0 AND a.attrelid >= 16384 AND NOT a.attisdropped
   AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'i', 'I') AND c.relpersistence <> 't' AND c.relnamespace <> 'pg_toast'::regnamespace
