SELECT 'language' AS kind,
       ARRAY[l.lanname]::text[] AS name,
       'pg_language' AS _class,
       l.oid::bigint AS _id,
       pg_get_userbyid(l.lanowner) AS owner,
       l.lanacl::text[] AS privileges,
       concat_ws(', ', CASE WHEN l.lanpltrusted THEN 'trusted' END, 'handler ' || nullif(l.lanplcallfoid, 0)::regproc,
                 'inline ' || nullif(l.laninline, 0)::regproc, 'validator ' || nullif(l.lanvalidator, 0)::regproc) AS definition
  FROM pg_language l
 WHERE l.oid >= 16384
UNION ALL
SELECT 'access method', ARRAY[a.amname]::text[], 'pg_am', a.oid::bigint, NULL, NULL,
       CASE a.amtype WHEN 'i' THEN 'index ' ELSE 'table ' END || a.amhandler
  FROM pg_am a
 WHERE a.oid >= 16384
UNION ALL
SELECT 'transform', ARRAY[format_type(t.trftype, NULL), l.lanname]::text[], 'pg_transform', t.oid::bigint, NULL, NULL,
       concat_ws(', ', 'from ' || nullif(t.trffromsql::oid, 0)::regproc, 'to ' || nullif(t.trftosql::oid, 0)::regproc)
  FROM pg_transform t JOIN pg_language l ON l.oid = t.trflang
 WHERE t.oid >= 16384
