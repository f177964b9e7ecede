SELECT a.attrelid::bigint AS id,
       a.attname AS name,
       a.atttypid::bigint AS type,
       a.atttypmod AS modifier,
       format_type(a.atttypid, a.atttypmod) AS type_name,
       NOT a.attnotnull AS nullable,
       pg_get_expr(d.adbin, d.adrelid) AS default_expression,
       CASE WHEN a.attgenerated <> '' THEN 'GENERATED'
            WHEN a.attidentity = 'a' THEN 'IDENTITY_ALWAYS'
            WHEN a.attidentity = 'd' THEN 'IDENTITY_BY_DEFAULT'
            ELSE 'WRITTEN' END AS source
  FROM pg_attribute a
  JOIN pg_class c ON c.oid = a.attrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
 WHERE c.relkind IN ('r', 'p')
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND a.attnum > 0 AND NOT a.attisdropped
 ORDER BY a.attrelid, a.attnum
