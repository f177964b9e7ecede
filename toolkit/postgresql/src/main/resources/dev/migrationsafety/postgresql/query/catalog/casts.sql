SELECT 'cast' AS kind,
       ARRAY[]::text[] AS name,
       '(' || format_type(c.castsource, NULL) || ' AS ' || format_type(c.casttarget, NULL) || ')' AS suffix,
       'pg_cast' AS _class,
       c.oid::bigint AS _id,
       concat_ws(', ', CASE c.castmethod WHEN 'f' THEN 'function ' || c.castfunc::regprocedure WHEN 'i' THEN 'input and output'
                                         ELSE 'binary' END,
                 CASE c.castcontext WHEN 'i' THEN 'implicit' WHEN 'a' THEN 'assignment' ELSE 'explicit' END) AS definition
  FROM pg_cast c
 WHERE c.oid >= 16384
