SELECT 'operator' AS kind,
       ARRAY[n.nspname, o.oprname]::text[] AS name,
       '(' || coalesce(format_type(nullif(o.oprleft, 0), NULL), 'NONE') || ', ' || format_type(o.oprright, NULL) || ')' AS suffix,
       'pg_operator' AS _class,
       o.oid::bigint AS _id,
       pg_get_userbyid(o.oprowner) AS owner,
       concat_ws(', ', 'function ' || o.oprcode::regproc, 'result ' || format_type(o.oprresult, NULL),
                 'commutator ' || nullif(o.oprcom, 0)::regoperator, 'negator ' || nullif(o.oprnegate, 0)::regoperator,
                 'restrict ' || nullif(o.oprrest::oid, 0)::regproc, 'join ' || nullif(o.oprjoin::oid, 0)::regproc,
                 CASE WHEN o.oprcanmerge THEN 'merges' END, CASE WHEN o.oprcanhash THEN 'hashes' END) AS definition
  FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace
 WHERE o.oid >= 16384 AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
UNION ALL
SELECT 'operator family', ARRAY[n.nspname, f.opfname]::text[], ' using ' || m.amname, 'pg_opfamily', f.oid::bigint,
       pg_get_userbyid(f.opfowner),
       concat_ws(', ',
           (SELECT string_agg(a.amopstrategy || ' ' || a.amopopr::regoperator || coalesce(' for order by ' || sort.opfname, ''), ', ' ORDER BY a.amopopr::regoperator::text, a.amopstrategy)
              FROM pg_amop a LEFT JOIN pg_opfamily sort ON sort.oid = a.amopsortfamily WHERE a.amopfamily = f.oid),
           (SELECT string_agg(a.amprocnum || ' ' || a.amproc::regprocedure, ', ' ORDER BY a.amproc::regprocedure::text, a.amprocnum)
              FROM pg_amproc a WHERE a.amprocfamily = f.oid))
  FROM pg_opfamily f JOIN pg_namespace n ON n.oid = f.opfnamespace JOIN pg_am m ON m.oid = f.opfmethod
 WHERE f.oid >= 16384 AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
UNION ALL
SELECT 'operator class', ARRAY[n.nspname, c.opcname]::text[], ' using ' || m.amname, 'pg_opclass', c.oid::bigint,
       pg_get_userbyid(c.opcowner),
       concat_ws(', ', 'type ' || format_type(c.opcintype, NULL), CASE WHEN c.opcdefault THEN 'default' END,
                 'family ' || f.opfname, 'storage ' || format_type(nullif(c.opckeytype, 0), NULL),
           (SELECT string_agg(pg_describe_object(d.classid, d.objid, 0), ', ' ORDER BY pg_describe_object(d.classid, d.objid, 0))
              FROM pg_depend d
             WHERE d.refclassid = 'pg_opclass'::regclass AND d.refobjid = c.oid AND d.deptype = 'i'
               AND d.classid IN ('pg_amop'::regclass, 'pg_amproc'::regclass)))
  FROM pg_opclass c JOIN pg_namespace n ON n.oid = c.opcnamespace JOIN pg_am m ON m.oid = c.opcmethod
  JOIN pg_opfamily f ON f.oid = c.opcfamily
 WHERE c.oid >= 16384 AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
