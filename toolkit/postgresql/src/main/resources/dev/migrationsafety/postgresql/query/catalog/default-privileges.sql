SELECT 'default privileges' AS kind,
       ARRAY[pg_get_userbyid(d.defaclrole), coalesce(n.nspname, '*'),
             CASE d.defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions'
                                  WHEN 'T' THEN 'types' WHEN 'n' THEN 'schemas' ELSE d.defaclobjtype::text END]::text[] AS name,
       'pg_default_acl' AS _class,
       d.oid::bigint AS _id,
       pg_get_userbyid(d.defaclrole) AS _owner,
       d.defaclacl::text[] AS privileges
  FROM pg_default_acl d
  LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
