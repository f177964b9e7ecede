WITH RECURSIVE used(oid) AS (
    SELECT unnest('{${types}}'::oid[])
    UNION
    SELECT part.oid
      FROM used
      JOIN pg_type t ON t.oid = used.oid
     CROSS JOIN LATERAL (
        SELECT t.typbasetype AS oid WHERE t.typtype = 'd'
        UNION ALL
        SELECT t.typelem WHERE t.typcategory = 'A' AND t.typelem <> 0
        UNION ALL
        SELECT r.rngsubtype FROM pg_range r WHERE r.rngtypid = t.oid OR r.rngmultitypid = t.oid
        UNION ALL
        SELECT a.atttypid FROM pg_attribute a
         WHERE t.typtype = 'c' AND a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped) AS part
)
SELECT t.oid::bigint AS id,
       format_type(t.oid, NULL) AS name,
       t.typtype::text AS kind,
       CASE WHEN t.typcategory = 'A' AND t.typtype = 'b' AND t.typlen = -1 AND t.typstorage <> 'p' THEN t.typelem::bigint ELSE 0 END AS element,
       t.typbasetype::bigint AS base,
       t.typtypmod AS modifier,
       t.typnotnull AS not_null,
       format_type(t.typbasetype, t.typtypmod) AS base_name,
       coalesce(r.rngsubtype, 0)::bigint AS subtype,
       (SELECT array_agg(e.enumlabel::text ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid) AS labels,
       (SELECT array_agg(pg_get_expr(k.conbin, 0) ORDER BY k.conname)
          FROM pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c') AS checks,
       f.names AS field_names,
       f.types AS field_types,
       f.modifiers AS field_modifiers,
       f.type_names AS field_type_names
  FROM used
  JOIN pg_type t ON t.oid = used.oid
  LEFT JOIN pg_range r ON r.rngtypid = t.oid OR r.rngmultitypid = t.oid
  LEFT JOIN LATERAL (
        SELECT array_agg(a.attname::text ORDER BY a.attnum) AS names,
               array_agg(a.atttypid::bigint ORDER BY a.attnum) AS types,
               array_agg(a.atttypmod ORDER BY a.attnum) AS modifiers,
               array_agg(format_type(a.atttypid, a.atttypmod) ORDER BY a.attnum) AS type_names
          FROM pg_attribute a
         WHERE t.typtype = 'c' AND a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped) AS f ON true
