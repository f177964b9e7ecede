SELECT 'foreign data wrapper' AS kind,
       ARRAY[w.fdwname]::text[] AS name,
       'pg_foreign_data_wrapper' AS _class,
       w.oid::bigint AS _id,
       pg_get_userbyid(w.fdwowner) AS owner,
       w.fdwacl::text[] AS privileges,
       concat_ws(', ', 'handler ' || nullif(w.fdwhandler, 0)::regproc, 'validator ' || nullif(w.fdwvalidator, 0)::regproc) AS functions,
       NULL AS wrapper,
       NULL AS version,
       CASE WHEN w.fdwoptions IS NOT NULL THEN (SELECT string_agg(CASE WHEN o ~* '^(ssl)?password=' THEN split_part(o, '=', 1) || '=(hidden ' || left(md5(o), 8) || ')' ELSE o END, ', ' ORDER BY o)
          FROM unnest(w.fdwoptions) AS o) END AS options
  FROM pg_foreign_data_wrapper w
UNION ALL
SELECT 'server', ARRAY[s.srvname]::text[], 'pg_foreign_server', s.oid::bigint, pg_get_userbyid(s.srvowner),
       s.srvacl::text[], NULL,
       w.fdwname, concat_ws(' ', s.srvtype, s.srvversion),
       (SELECT string_agg(CASE WHEN o ~* '^(ssl)?password=' THEN split_part(o, '=', 1) || '=(hidden ' || left(md5(o), 8) || ')' ELSE o END, ', ' ORDER BY o)
          FROM unnest(s.srvoptions) AS o)
  FROM pg_foreign_server s JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
UNION ALL
SELECT 'user mapping', ARRAY[u.srvname, u.usename]::text[], 'pg_user_mapping', u.umid::bigint, NULL, NULL, NULL, NULL, NULL,
       (SELECT string_agg(CASE WHEN o ~* '^(ssl)?password=' THEN split_part(o, '=', 1) || '=(hidden ' || left(md5(o), 8) || ')' ELSE o END, ', ' ORDER BY o)
          FROM unnest(u.umoptions) AS o)
  FROM pg_user_mappings u
