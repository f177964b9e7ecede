SELECT CASE c.relkind WHEN 'm' THEN 'materialized view' ELSE 'view' END AS kind,
       n.nspname AS _schema,
       c.relname AS _name,
       c.oid::bigint AS _id,
       pg_get_userbyid(c.relowner) AS owner,
       c.relacl::text[] AS privileges,
       pg_get_viewdef(c.oid) AS definition,
       CASE WHEN c.reloptions IS NOT NULL THEN (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(c.reloptions) AS o) END AS options,
       CASE WHEN c.relkind = 'm' AND NOT c.relispopulated THEN 'no' END AS populated,
       nullif(am.amname, 'heap') AS "access method",
       s.spcname AS tablespace
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_am am ON am.oid = c.relam
  LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
 WHERE c.relkind IN ('v', 'm') AND c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
