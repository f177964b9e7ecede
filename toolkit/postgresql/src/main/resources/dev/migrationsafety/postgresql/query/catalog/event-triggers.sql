SELECT 'event trigger' AS kind,
       ARRAY[e.evtname]::text[] AS name,
       'pg_event_trigger' AS _class,
       e.oid::bigint AS _id,
       pg_get_userbyid(e.evtowner) AS owner,
       e.evtevent AS event,
       e.evtfoid::regprocedure::text AS function,
       (SELECT string_agg(t, ', ' ORDER BY t) FROM unnest(e.evttags) AS t) AS tags,
       CASE e.evtenabled WHEN 'D' THEN 'no' WHEN 'R' THEN 'replica' WHEN 'A' THEN 'always' END AS enabled
  FROM pg_event_trigger e
