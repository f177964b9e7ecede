SELECT CASE c.relkind WHEN 'f' THEN 'foreign table' ELSE 'table' END AS kind,
       n.nspname AS _schema,
       c.relname AS _name,
       c.oid::bigint AS _id,
       c.relkind AS _relkind,
       pg_get_userbyid(c.relowner) AS owner,
       c.relacl::text[] AS privileges,
       CASE c.relpersistence WHEN 'u' THEN 'unlogged' END AS persistence,
       nullif(am.amname, 'heap') AS "access method",
       s.spcname AS tablespace,
       CASE WHEN c.relrowsecurity THEN 'enabled' END AS "row security",
       CASE WHEN c.relforcerowsecurity THEN 'forced' END AS "row security of owner",
       CASE c.relreplident WHEN 'f' THEN 'full' WHEN 'n' THEN 'nothing' WHEN 'i' THEN 'index' END AS "replica identity",
       CASE WHEN c.reloptions IS NOT NULL THEN (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(c.reloptions) AS o) END AS options,
       CASE WHEN toast.reloptions IS NOT NULL
            THEN (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(toast.reloptions) AS o) END AS "toast options",
       CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS "partition key",
       CASE WHEN NOT c.relispartition THEN i.parents END AS inherits,
       CASE WHEN c.relispartition THEN i.parent END AS "relation: partition of",
       CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END AS bounds,
       CASE WHEN c.relispartition AND of.partstrat <> 'h' THEN pg_get_partition_constraintdef(c.oid) END AS _own_bounds,
       of.partattrs::text AS _parent_columns,
       own.partattrs::text AS _partition_columns,
       nullif(c.reloftype, 0)::regtype::text AS "of type",
       fs.srvname AS server,
       CASE WHEN ft.ftoptions IS NOT NULL THEN (SELECT string_agg(CASE WHEN o ~* '^(ssl)?password=' THEN split_part(o, '=', 1) || '=(hidden ' || left(md5(o), 8) || ')' ELSE o END, ', ' ORDER BY o)
          FROM unnest(ft.ftoptions) AS o) END AS "foreign options"
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_am am ON am.oid = c.relam
  LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
  LEFT JOIN pg_class toast ON toast.oid = c.reltoastrelid AND toast.relkind = 't'
  LEFT JOIN pg_foreign_table ft ON ft.ftrelid = c.oid
  LEFT JOIN pg_foreign_server fs ON fs.oid = ft.ftserver
  LEFT JOIN (SELECT h.inhrelid,
                    min(h.inhparent::bigint) AS parent,
                    string_agg(h.inhparent::regclass::text, ', ' ORDER BY h.inhseqno) AS parents
               FROM pg_inherits h
              GROUP BY h.inhrelid) AS i ON i.inhrelid = c.oid
  LEFT JOIN pg_partitioned_table of ON of.partrelid = i.parent
  LEFT JOIN pg_partitioned_table own ON own.partrelid = c.oid
 WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'f') AND c.relpersistence <> 't'
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
