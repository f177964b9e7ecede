WITH kept AS MATERIALIZED (
    SELECT c.oid,
           n.nspname,
           c.relname,
           c.relkind,
           c.relkind = 'r' AND a.amname = 'heap'
           AND (pg_stat_file(pg_relation_filepath(c.oid), true)).size = 0 AS empty
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_am a ON a.oid = c.relam
     WHERE c.relkind IN ('r', 'p', 'f')
       AND c.relpersistence <> 't'
       AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
)
SELECT k.nspname AS schema, k.relname AS name
  FROM kept k
 WHERE k.empty
UNION ALL
SELECT k.nspname, k.relname
  FROM kept k
 WHERE k.relkind = 'p'
   AND NOT EXISTS (SELECT FROM pg_partition_tree(k.oid) p
                     LEFT JOIN kept leaf ON leaf.oid = p.relid
                    WHERE p.isleaf AND leaf.empty IS NOT TRUE)
