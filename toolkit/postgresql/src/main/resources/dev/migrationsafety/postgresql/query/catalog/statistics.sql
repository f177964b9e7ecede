SELECT 'statistics' AS kind,
       ARRAY[n.nspname, s.stxname]::text[] AS name,
       'pg_statistic_ext' AS _class,
       s.oid::bigint AS _id,
       s.stxrelid::bigint AS _table,
       ARRAY[n.nspname, c.relname]::text[] AS _generated_for,
       (SELECT array_agg(coalesce(a.attname, 'expr')::text ORDER BY k.place)
          FROM unnest(s.stxkeys::int2[]) WITH ORDINALITY AS k(attnum, place)
          LEFT JOIN pg_attribute a ON a.attrelid = s.stxrelid AND a.attnum = k.attnum) AS _generated_columns,
       pg_get_statisticsobjdef_columns(s.oid) AS _generated_of,
       pg_get_userbyid(s.stxowner) AS owner,
       substr(pg_get_statisticsobjdef(s.oid),
              length('CREATE STATISTICS ' || quote_ident(n.nspname) || '.' || quote_ident(s.stxname)) + 2) AS definition,
       nullif(s.stxstattarget, -1) AS target
  FROM pg_statistic_ext s
  JOIN pg_class c ON c.oid = s.stxrelid
  JOIN pg_namespace n ON n.oid = s.stxnamespace
