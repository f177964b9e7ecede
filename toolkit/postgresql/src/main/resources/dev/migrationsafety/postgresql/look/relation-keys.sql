SELECT i.indrelid::bigint AS id,
       c.relname AS name,
       i.indisprimary AS main,
       NOT i.indnullsnotdistinct AS nulls_distinct,
       coalesce(pg_get_expr(i.indpred, i.indrelid), '') AS predicate,
       (SELECT array_agg(a.attname::text ORDER BY k.place)
          FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS k(attnum, place)
          JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
         WHERE k.place <= i.indnkeyatts) AS columns
  FROM pg_index i
  JOIN pg_class c ON c.oid = i.indexrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE i.indisunique AND i.indisvalid AND i.indexprs IS NULL
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
 ORDER BY i.indrelid, c.relname
