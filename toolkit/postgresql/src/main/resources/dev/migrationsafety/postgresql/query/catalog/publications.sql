SELECT 'publication' AS kind,
       ARRAY[p.pubname]::text[] AS name,
       'pg_publication' AS _class,
       p.oid::bigint AS _id,
       pg_get_userbyid(p.pubowner) AS owner,
       concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
                 CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END) AS operations,
       CASE WHEN p.puballtables THEN 'yes' END AS "all tables",
       CASE WHEN p.pubviaroot THEN 'yes' END AS "via root",
       nullif(to_jsonb(p) ->> 'pubgencols', 'n') AS "generated columns",
       (SELECT string_agg(concat_ws(' ', r.prrelid::regclass,
                                    '(' || (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname)
                                              FROM pg_attribute a
                                             WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs::int2[])) || ')',
                                    'WHERE ' || pg_get_expr(r.prqual, r.prrelid)), ', ' ORDER BY r.prrelid::regclass::text)
          FROM pg_publication_rel r WHERE r.prpubid = p.oid) AS tables,
       (SELECT string_agg(n.nspname, ', ' ORDER BY n.nspname)
          FROM pg_publication_namespace r JOIN pg_namespace n ON n.oid = r.pnnspid WHERE r.pnpubid = p.oid) AS schemas
  FROM pg_publication p
