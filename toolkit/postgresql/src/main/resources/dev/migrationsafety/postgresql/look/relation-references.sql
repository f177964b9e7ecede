SELECT k.conrelid::bigint AS id,
       k.conname AS name,
       tn.nspname AS target_schema,
       t.relname AS target_name,
       k.condeferrable AS deferrable,
       (SELECT array_agg(a.attname::text ORDER BY c.place)
          FROM unnest(k.conkey) WITH ORDINALITY AS c(attnum, place)
          JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = c.attnum) AS columns,
       (SELECT array_agg(a.attname::text ORDER BY c.place)
          FROM unnest(k.confkey) WITH ORDINALITY AS c(attnum, place)
          JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = c.attnum) AS target_columns
  FROM pg_constraint k
  JOIN pg_class t ON t.oid = k.confrelid
  JOIN pg_namespace tn ON tn.oid = t.relnamespace
 WHERE k.contype = 'f' AND k.conparentid = 0
   AND coalesce(to_jsonb(k) ->> 'conenforced', 'true') = 'true'
 ORDER BY k.conrelid, k.conname
