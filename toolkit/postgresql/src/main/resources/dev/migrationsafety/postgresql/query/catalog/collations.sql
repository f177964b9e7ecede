SELECT 'collation' AS kind,
       ARRAY[n.nspname, c.collname]::text[] AS name,
       'pg_collation' AS _class,
       c.oid::bigint AS _id,
       pg_get_userbyid(c.collowner) AS owner,
       concat_ws(', ', 'provider ' || c.collprovider::text, 'collate ' || c.collcollate, 'ctype ' || c.collctype,
                 'locale ' || coalesce(to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale'),
                 'rules ' || (to_jsonb(c) ->> 'collicurules'),
                 CASE WHEN NOT c.collisdeterministic THEN 'nondeterministic' END) AS definition
  FROM pg_collation c JOIN pg_namespace n ON n.oid = c.collnamespace
 WHERE c.oid >= 16384 AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
UNION ALL
SELECT 'conversion', ARRAY[n.nspname, c.conname]::text[], 'pg_conversion', c.oid::bigint, pg_get_userbyid(c.conowner),
       concat_ws(', ', pg_encoding_to_char(c.conforencoding) || ' to ' || pg_encoding_to_char(c.contoencoding),
                 'function ' || c.conproc, CASE WHEN c.condefault THEN 'default' END)
  FROM pg_conversion c JOIN pg_namespace n ON n.oid = c.connamespace
 WHERE c.oid >= 16384 AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
