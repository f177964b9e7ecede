SELECT classoid::regclass::text AS class, objoid::bigint AS id, objsubid AS sub, description AS text
  FROM pg_description
 WHERE objoid >= 16384 OR classoid IN ('pg_namespace'::regclass, 'pg_extension'::regclass)
UNION ALL
SELECT 'pg_database', objoid::bigint, 0, description
  FROM pg_shdescription
 WHERE classoid = 'pg_database'::regclass
   AND objoid = (SELECT oid FROM pg_database WHERE datname = current_database())
