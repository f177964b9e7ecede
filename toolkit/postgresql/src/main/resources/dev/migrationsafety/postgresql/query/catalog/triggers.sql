SELECT 'trigger' AS kind,
       t.tgname AS _part,
       'pg_trigger' AS _class,
       t.oid::bigint AS _id,
       c.oid::bigint AS _table,
       t.tgparentid <> 0 AND t.tgenabled = p.tgenabled AS _hidden,
       CASE WHEN t.tgparentid = 0 OR t.tgenabled <> p.tgenabled THEN pg_get_triggerdef(t.oid) END AS definition,
       CASE t.tgenabled WHEN 'D' THEN 'no' WHEN 'R' THEN 'replica' WHEN 'A' THEN 'always' END AS enabled
  FROM pg_trigger t
  JOIN pg_class c ON c.oid = t.tgrelid
  LEFT JOIN pg_trigger p ON p.oid = t.tgparentid
 WHERE NOT t.tgisinternal AND c.relpersistence <> 't'
