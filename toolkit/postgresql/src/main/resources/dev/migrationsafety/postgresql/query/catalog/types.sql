SELECT CASE t.typtype WHEN 'd' THEN 'domain' ELSE 'type' END AS kind,
       ARRAY[n.nspname, t.typname]::text[] AS name,
       'pg_type' AS _class,
       t.oid::bigint AS _id,
       pg_get_userbyid(t.typowner) AS owner,
       t.typacl::text[] AS privileges,
       CASE t.typtype WHEN 'e' THEN 'enum' WHEN 'c' THEN 'composite' WHEN 'r' THEN 'range' WHEN 'b' THEN 'base'
                      WHEN 'p' THEN 'shell' END AS form,
       CASE WHEN t.typtype = 'e' THEN
            (SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder)
               FROM pg_enum e WHERE e.enumtypid = t.oid) END AS labels,
       CASE WHEN t.typtype = 'c' THEN
            (SELECT string_agg(concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
                                         CASE WHEN a.attcollation <> y.typcollation
                                              THEN 'COLLATE ' || a.attcollation::regcollation END,
                                         'COMMENT ' || quote_literal(col_description(a.attrelid, a.attnum))),
                               ', ' ORDER BY a.attnum)
               FROM pg_attribute a JOIN pg_type y ON y.oid = a.atttypid
              WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped) END AS fields,
       CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END AS base,
       CASE WHEN t.typtype = 'd' AND t.typnotnull THEN 'yes' END AS "not null",
       CASE WHEN t.typtype = 'd' THEN pg_get_expr(t.typdefaultbin, 0) END AS "default",
       CASE WHEN t.typtype = 'd' AND t.typcollation <> b.typcollation
            THEN nullif(t.typcollation, 0)::regcollation::text END AS "collation",
       CASE WHEN t.typtype = 'r' THEN
            (SELECT concat_ws(', ', format_type(r.rngsubtype, NULL), 'opclass ' || o.opcname,
                              'collation ' || nullif(r.rngcollation, 0)::regcollation,
                              'canonical ' || nullif(r.rngcanonical::oid, 0)::regproc,
                              'diff ' || nullif(r.rngsubdiff::oid, 0)::regproc,
                              'multirange ' || format_type(r.rngmultitypid, NULL))
               FROM pg_range r JOIN pg_opclass o ON o.oid = r.rngsubopc WHERE r.rngtypid = t.oid) END AS range,
       CASE WHEN t.typtype = 'b' THEN
            concat_ws(', ', 'input ' || t.typinput, 'output ' || t.typoutput, 'receive ' || nullif(t.typreceive::oid, 0)::regproc,
                      'send ' || nullif(t.typsend::oid, 0)::regproc, 'length ' || t.typlen, 'align ' || t.typalign::text,
                      'storage ' || t.typstorage::text, 'category ' || t.typcategory::text, 'default ' || t.typdefault,
                      'modifier input ' || nullif(t.typmodin::oid, 0)::regproc, 'modifier output ' || nullif(t.typmodout::oid, 0)::regproc,
                      'analyze ' || nullif(t.typanalyze::oid, 0)::regproc, 'subscript ' || nullif(t.typsubscript::oid, 0)::regproc,
                      'element ' || format_type(nullif(t.typelem, 0), NULL), 'delimiter ' || nullif(t.typdelim, ',')::text,
                      CASE WHEN t.typispreferred THEN 'preferred' END, CASE WHEN t.typbyval THEN 'by value' END,
                      CASE WHEN t.typcollation <> 0 THEN 'collatable' END) END AS functions
  FROM pg_type t
  JOIN pg_namespace n ON n.oid = t.typnamespace
  LEFT JOIN pg_type b ON b.oid = t.typbasetype
  LEFT JOIN pg_class c ON c.oid = t.typrelid
  LEFT JOIN pg_type element ON element.oid = t.typelem AND element.typarray = t.oid
 WHERE t.oid >= 16384 AND t.typtype <> 'm' AND element.oid IS NULL
   AND (t.typrelid = 0 OR c.relkind = 'c') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
