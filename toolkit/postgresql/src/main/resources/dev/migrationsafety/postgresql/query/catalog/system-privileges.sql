SELECT 'system privileges' AS kind,
       s.name::text[] AS name,
       s.suffix,
       pg_get_userbyid(s.owner) AS _owner,
       s.acl::text[] AS privileges
  FROM (SELECT ARRAY[n.nspname, p.proname] AS name, '(' || oidvectortypes(p.proargtypes) || ')' AS suffix, p.proowner AS owner,
               coalesce(p.proacl, acldefault('f', p.proowner)) AS acl, coalesce(i.initprivs, acldefault('f', p.proowner)) AS initial
          FROM pg_proc p
          JOIN pg_namespace n ON n.oid = p.pronamespace
          LEFT JOIN pg_init_privs i ON i.classoid = 'pg_proc'::regclass AND i.objoid = p.oid AND i.objsubid = 0
         WHERE p.oid < 16384 AND (p.proacl IS NOT NULL OR i.initprivs IS NOT NULL)
        UNION ALL
        SELECT ARRAY[n.nspname, c.relname], NULL, c.relowner, coalesce(c.relacl, acldefault('r', c.relowner)),
               coalesce(i.initprivs, acldefault('r', c.relowner))
          FROM pg_class c
          JOIN pg_namespace n ON n.oid = c.relnamespace
          LEFT JOIN pg_init_privs i ON i.classoid = 'pg_class'::regclass AND i.objoid = c.oid AND i.objsubid = 0
         WHERE c.oid < 16384 AND c.relkind IN ('r', 'v') AND n.nspname = 'pg_catalog' AND (c.relacl IS NOT NULL OR i.initprivs IS NOT NULL)
        UNION ALL
        SELECT ARRAY['schema', n.nspname], NULL, n.nspowner, coalesce(n.nspacl, acldefault('n', n.nspowner)),
               coalesce(i.initprivs, acldefault('n', n.nspowner))
          FROM pg_namespace n
          LEFT JOIN pg_init_privs i ON i.classoid = 'pg_namespace'::regclass AND i.objoid = n.oid
         WHERE n.nspname = 'pg_catalog'
        UNION ALL
        SELECT ARRAY['language', l.lanname], NULL, l.lanowner, coalesce(l.lanacl, acldefault('l', l.lanowner)),
               coalesce(i.initprivs, acldefault('l', l.lanowner))
          FROM pg_language l
          LEFT JOIN pg_init_privs i ON i.classoid = 'pg_language'::regclass AND i.objoid = l.oid
         WHERE l.oid < 16384
        UNION ALL
        SELECT ARRAY['type', t.typname], NULL, t.typowner, t.typacl, acldefault('T', t.typowner)
          FROM pg_type t
         WHERE t.oid < 16384 AND t.typacl IS NOT NULL) AS s
 WHERE s.acl <> s.initial
   AND ARRAY(SELECT x::text FROM unnest(s.acl) AS x ORDER BY 1) <> ARRAY(SELECT x::text FROM unnest(s.initial) AS x ORDER BY 1)
