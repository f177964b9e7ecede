SELECT 'policy' AS kind,
       ARRAY[n.nspname, c.relname, p.polname]::text[] AS name,
       'pg_policy' AS _class,
       p.oid::bigint AS _id,
       c.oid::bigint AS _table,
       CASE p.polcmd WHEN 'r' THEN 'select' WHEN 'a' THEN 'insert' WHEN 'w' THEN 'update' WHEN 'd' THEN 'delete' ELSE 'all' END
           AS command,
       CASE WHEN NOT p.polpermissive THEN 'yes' END AS restrictive,
       (SELECT string_agg(role, ', ' ORDER BY role)
          FROM (SELECT CASE r WHEN 0 THEN 'public' ELSE pg_get_userbyid(r)::text END AS role
                  FROM unnest(p.polroles) AS r) AS granted) AS roles,
       pg_get_expr(p.polqual, p.polrelid) AS "using",
       pg_get_expr(p.polwithcheck, p.polrelid) AS "with check"
  FROM pg_policy p
  JOIN pg_class c ON c.oid = p.polrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
