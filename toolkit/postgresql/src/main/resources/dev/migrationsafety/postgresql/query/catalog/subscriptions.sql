SELECT 'subscription' AS kind,
       ARRAY[s.subname]::text[] AS name,
       'pg_subscription' AS _class,
       s.oid AS _id,
       pg_get_userbyid(s.subowner) AS owner,
       CASE WHEN s.subenabled THEN 'yes' END AS enabled,
       regexp_replace(s.subconninfo, '(password\s*=\s*)(''[^'']*''|\S+)', '\1(hidden ' || left(md5(s.subconninfo), 8) || ')', 'gi') AS connection,
       (SELECT string_agg(p, ', ' ORDER BY p) FROM unnest(s.subpublications) AS p) AS publications,
       (SELECT string_agg(o.key || '=' || o.value, ', ' ORDER BY o.key)
          FROM jsonb_each_text(to_jsonb(s)) AS o
         WHERE o.key NOT IN ('oid', 'subdbid', 'subskiplsn', 'subname', 'subowner', 'subenabled', 'subconninfo', 'subpublications')) AS options
  FROM pg_subscription s
 WHERE s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
