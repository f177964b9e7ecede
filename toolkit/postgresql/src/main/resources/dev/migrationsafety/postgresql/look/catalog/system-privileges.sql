SELECT 'system privileges' AS kind,
       ARRAY[s.schema, s.name]::text[] AS name,
       s.suffix,
       s.owner AS _owner,
       s.acl::text[] AS privileges
  FROM (SELECT n.nspname AS schema, p.proname AS name, '(' || oidvectortypes(p.proargtypes) || ')' AS suffix,
               pg_get_userbyid(p.proowner) AS owner, coalesce(p.proacl, acldefault('f', p.proowner)) AS acl,
               coalesce(i.initprivs, acldefault('f', p.proowner)) AS initial
          FROM pg_proc p
          JOIN pg_namespace n ON n.oid = p.pronamespace
          LEFT JOIN pg_init_privs i ON i.classoid = 'pg_proc'::regclass AND i.objoid = p.oid AND i.objsubid = 0
         WHERE p.oid < 16384 AND (p.proacl IS NOT NULL OR i.initprivs IS NOT NULL)
        UNION ALL
        SELECT n.nspname, c.relname, NULL, pg_get_userbyid(c.relowner),
               coalesce(c.relacl, acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner)),
               coalesce(i.initprivs, acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner))
          FROM pg_class c
          JOIN pg_namespace n ON n.oid = c.relnamespace
          LEFT JOIN pg_init_privs i ON i.classoid = 'pg_class'::regclass AND i.objoid = c.oid AND i.objsubid = 0
         WHERE n.nspname = 'pg_catalog' AND c.oid < 16384 AND c.relkind IN ('r', 'v', 'S') AND (c.relacl IS NOT NULL OR i.initprivs IS NOT NULL)) AS s
 WHERE s.acl <> s.initial
   AND ARRAY(SELECT x::text FROM unnest(s.acl) AS x ORDER BY 1) <> ARRAY(SELECT x::text FROM unnest(s.initial) AS x ORDER BY 1)
