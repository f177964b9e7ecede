SELECT c.oid::bigint AS id,
       n.nspname AS schema,
       c.relname AS name,
       c.relkind = 'p' AS partitioned,
       pn.nspname AS parent_schema,
       pc.relname AS parent_name,
       CASE WHEN c.relispartition AND pp.partstrat <> 'h' THEN pg_get_partition_constraintdef(c.oid) END AS own_bounds,
       (SELECT array_agg(a.attname::text ORDER BY k.place)
          FROM unnest(pp.partattrs::int2[]) WITH ORDINALITY AS k(attnum, place)
          JOIN pg_attribute a ON a.attrelid = pc.oid AND a.attnum = k.attnum) AS parent_columns,
       (SELECT array_agg(pg_get_expr(child.relpartbound, child.oid) ORDER BY child.relname, child.oid)
          FROM pg_inherits ci JOIN pg_class child ON child.oid = ci.inhrelid
         WHERE ci.inhparent = c.oid AND c.relkind = 'p') AS bounds,
       (SELECT array_agg(a.attname::text ORDER BY k.place)
          FROM pg_partitioned_table p,
               unnest(p.partattrs::int2[]) WITH ORDINALITY AS k(attnum, place)
               JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
         WHERE p.partrelid = c.oid AND NOT 0 = ANY (p.partattrs::int2[])) AS partition_columns,
       EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal) AS user_triggers
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_inherits i ON i.inhrelid = c.oid AND c.relispartition
  LEFT JOIN pg_class pc ON pc.oid = i.inhparent
  LEFT JOIN pg_namespace pn ON pn.oid = pc.relnamespace
  LEFT JOIN pg_partitioned_table pp ON pp.partrelid = pc.oid
 WHERE c.relkind IN ('r', 'p')
   AND c.relpersistence <> 't'
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND c.relname NOT IN (${history})
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
