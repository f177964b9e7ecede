SELECT 'extension member' AS kind,
       ARRAY[e.extname, m.identity]::text[] AS name,
       m.kind AS "is a",
       CASE WHEN ARRAY(SELECT x::text FROM unnest(m.acl) AS x ORDER BY 1) <> ARRAY(SELECT x::text FROM unnest(m.initial) AS x ORDER BY 1)
            THEN m.acl::text[] END AS privileges,
       pg_get_userbyid(m.owner) AS _owner,
       m.owner_differs AS owner,
       m.class::regclass::text AS _class,
       m.id AS _id
  FROM (SELECT d.refobjid AS extension, d.classid AS class, d.objid AS id, a.type AS kind, a.identity,
               o.owner, coalesce(o.acl, acldefault(o.letter, o.owner)) AS acl,
               coalesce(i.initprivs, acldefault(o.letter, o.owner)) AS initial,
               CASE WHEN o.owner <> x.extowner THEN pg_get_userbyid(o.owner) END AS owner_differs
          FROM (SELECT 'pg_class'::regclass AS class, oid AS id, relowner AS owner, relacl AS acl,
                       CASE relkind WHEN 'S' THEN 's' ELSE 'r' END::"char" AS letter
                  FROM pg_class WHERE oid >= 16384 AND relkind IN ('r', 'p', 'f', 'v', 'm', 'S')
                 UNION ALL
                SELECT 'pg_proc'::regclass, oid, proowner, proacl, 'f' FROM pg_proc WHERE oid >= 16384
                 UNION ALL
                SELECT 'pg_type'::regclass, oid, typowner, typacl, 'T' FROM pg_type WHERE oid >= 16384
                 UNION ALL
                SELECT 'pg_namespace'::regclass, oid, nspowner, nspacl, 'n' FROM pg_namespace WHERE oid >= 16384
                 UNION ALL
                SELECT 'pg_language'::regclass, oid, lanowner, lanacl, 'l' FROM pg_language WHERE oid >= 16384
                 UNION ALL
                SELECT 'pg_foreign_data_wrapper'::regclass, oid, fdwowner, fdwacl, 'F' FROM pg_foreign_data_wrapper) AS o
          JOIN pg_depend d ON d.classid = o.class AND d.objid = o.id AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'
          JOIN pg_extension x ON x.oid = d.refobjid
          LEFT JOIN pg_init_privs i ON i.classoid = o.class AND i.objoid = o.id AND i.objsubid = 0
         CROSS JOIN LATERAL pg_identify_object(o.class, o.id, 0) AS a
         WHERE o.acl IS NOT NULL OR i.initprivs IS NOT NULL OR o.owner <> x.extowner) AS m
  JOIN pg_extension e ON e.oid = m.extension
UNION ALL
SELECT 'extension member', ARRAY[e.extname, a.identity]::text[], a.type, NULL, NULL, NULL, d.classid::regclass::text, d.objid
  FROM pg_description c
  JOIN pg_depend d ON d.classid = c.classoid AND d.objid = c.objoid AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'
  JOIN pg_extension e ON e.oid = d.refobjid
 CROSS JOIN LATERAL pg_identify_object(c.classoid, c.objoid, 0) AS a
 WHERE c.objoid >= 16384 AND c.objsubid = 0
