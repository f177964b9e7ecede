SELECT 'large objects' AS kind,
       ARRAY['of ' || pg_get_userbyid(l.owner)]::text[] AS name,
       count(*) AS count,
       pg_get_userbyid(l.owner) AS _owner,
       l.acl::text[] AS privileges,
       string_agg(x.description, '; ' ORDER BY x.description) AS comment
  FROM (SELECT oid, lomowner AS owner, lomacl::text AS acl FROM pg_largeobject_metadata) AS l
  LEFT JOIN pg_description x ON x.classoid = 'pg_largeobject'::regclass AND x.objoid = l.oid
 GROUP BY l.owner, l.acl
