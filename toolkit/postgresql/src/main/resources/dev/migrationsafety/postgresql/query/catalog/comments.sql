SELECT classoid::regclass::text AS class, objoid AS id, objsubid AS sub, 'comment' AS label, description AS text
  FROM pg_description
 WHERE objoid >= 16384 OR classoid IN ('pg_namespace'::regclass, 'pg_extension'::regclass)
UNION ALL
SELECT 'pg_database', objoid, 0, 'comment', description
  FROM pg_shdescription
 WHERE classoid = 'pg_database'::regclass
   AND objoid = (SELECT oid FROM pg_database WHERE datname = current_database())
UNION ALL
SELECT classoid::regclass::text, objoid, objsubid, 'security label of ' || provider, label
  FROM pg_seclabel
UNION ALL
SELECT 'pg_database', objoid, 0, 'security label of ' || provider, label
  FROM pg_shseclabel
 WHERE classoid = 'pg_database'::regclass
   AND objoid = (SELECT oid FROM pg_database WHERE datname = current_database())
