SELECT CASE c.relkind WHEN 'f' THEN 'foreign table' ELSE 'table' END AS kind,
       ARRAY[n.nspname, c.relname]::text[] AS name,
       'pg_class' AS _class,
       c.oid::bigint AS _id,
       c.oid::bigint AS _table,
       pg_get_userbyid(c.relowner) AS owner,
       coalesce(c.relacl, acldefault('r', c.relowner))::text[] AS privileges,
       CASE c.relpersistence WHEN 'u' THEN 'unlogged' END AS persistence,
       nullif(am.amname, 'heap') AS "access method",
       s.spcname AS tablespace,
       CASE WHEN c.relrowsecurity THEN 'enabled' END AS "row security",
       CASE WHEN c.relforcerowsecurity THEN 'forced' END AS "row security of owner",
       CASE c.relreplident WHEN 'f' THEN 'full' WHEN 'n' THEN 'nothing' WHEN 'i' THEN 'index' END AS "replica identity",
       CASE WHEN c.reloptions IS NOT NULL THEN (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(c.reloptions) AS o) END AS options,
       (SELECT string_agg(o, ', ' ORDER BY o)
          FROM pg_class toast, unnest(toast.reloptions) AS o WHERE toast.oid = c.reltoastrelid) AS "toast options",
       CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS "partition key",
       i.parents AS inherits,
       p.parent AS "partition of",
       CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END AS bounds,
       nullif(c.reloftype, 0)::regtype::text AS "of type",
       fs.srvname AS server,
       CASE WHEN ft.ftoptions IS NOT NULL THEN (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(ft.ftoptions) AS o) END AS "foreign options"
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_am am ON am.oid = c.relam
  LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
  LEFT JOIN pg_foreign_table ft ON ft.ftrelid = c.oid
  LEFT JOIN pg_foreign_server fs ON fs.oid = ft.ftserver
  LEFT JOIN LATERAL (SELECT string_agg(h.inhparent::regclass::text, ', ' ORDER BY h.inhseqno) AS parents
                       FROM pg_inherits h WHERE h.inhrelid = c.oid AND NOT c.relispartition) AS i ON true
  LEFT JOIN LATERAL (SELECT ARRAY[pn.nspname, pc.relname]::text[] AS parent
                       FROM pg_inherits h
                       JOIN pg_class pc ON pc.oid = h.inhparent
                       JOIN pg_namespace pn ON pn.oid = pc.relnamespace
                      WHERE h.inhrelid = c.oid AND c.relispartition) AS p ON true
 WHERE c.relkind IN ('r', 'p', 'f') AND c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
