SELECT k.conrelid::bigint AS id,
       k.conname AS name,
       pg_get_expr(k.conbin, k.conrelid) AS expression,
       (SELECT array_agg(a.attname::text ORDER BY a.attnum)
          FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)) AS columns
  FROM pg_constraint k
 WHERE k.contype = 'c' AND k.conrelid <> 0
   AND coalesce(to_jsonb(k) ->> 'conenforced', 'true') = 'true'
 ORDER BY k.conrelid, k.conname
