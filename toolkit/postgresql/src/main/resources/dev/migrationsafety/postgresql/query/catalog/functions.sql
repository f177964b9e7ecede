SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END AS kind,
       ARRAY[n.nspname, p.proname]::text[] AS name,
       '(' || oidvectortypes(p.proargtypes) || ')' AS suffix,
       'pg_proc' AS _class,
       p.oid AS _id,
       pg_get_userbyid(p.proowner) AS owner,
       p.proacl::text[] AS privileges,
       pg_get_function_arguments(p.oid) AS arguments,
       pg_get_function_result(p.oid) AS returns,
       l.lanname AS language,
       CASE p.provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' END AS volatility,
       CASE p.proparallel WHEN 's' THEN 'safe' WHEN 'r' THEN 'restricted' END AS parallel,
       CASE WHEN p.proisstrict THEN 'yes' END AS strict,
       CASE WHEN p.prosecdef THEN 'yes' END AS "security definer",
       CASE WHEN p.proleakproof THEN 'yes' END AS leakproof,
       CASE WHEN p.prokind = 'w' THEN 'yes' END AS window,
       CASE WHEN p.procost <> CASE WHEN l.lanname IN ('c', 'internal') THEN 1 ELSE 100 END THEN p.procost::text END AS cost,
       CASE WHEN p.proretset AND p.prorows <> 1000 THEN p.prorows::text END AS rows,
       nullif(p.prosupport, 0)::regproc::text AS support,
       CASE WHEN p.proconfig IS NOT NULL THEN (SELECT string_agg(o, '; ' ORDER BY o) FROM unnest(p.proconfig) AS o) END AS settings,
       CASE WHEN p.protrftypes IS NOT NULL
            THEN (SELECT string_agg(format_type(t, NULL), ', ' ORDER BY place)
                    FROM unnest(p.protrftypes) WITH ORDINALITY AS u(t, place)) END AS transforms,
       l.lanname AS _language,
       CASE WHEN p.prokind <> 'a' THEN coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) END AS body,
       p.probin AS library,
       g.definition AS aggregate
  FROM pg_proc p
  JOIN pg_namespace n ON n.oid = p.pronamespace
  JOIN pg_language l ON l.oid = p.prolang
  LEFT JOIN LATERAL (
        SELECT concat_ws(', ',
               'sfunc ' || a.aggtransfn::regproc, 'stype ' || format_type(a.aggtranstype, NULL), 'sspace ' || nullif(a.aggtransspace, 0),
               'finalfunc ' || nullif(a.aggfinalfn::oid, 0)::regproc || ' ' || a.aggfinalextra::text || a.aggfinalmodify::text,
               'combinefunc ' || nullif(a.aggcombinefn::oid, 0)::regproc, 'serialfunc ' || nullif(a.aggserialfn::oid, 0)::regproc,
               'deserialfunc ' || nullif(a.aggdeserialfn::oid, 0)::regproc, 'initcond ' || quote_literal(a.agginitval),
               'msfunc ' || nullif(a.aggmtransfn::oid, 0)::regproc, 'minvfunc ' || nullif(a.aggminvtransfn::oid, 0)::regproc,
               'mfinalfunc ' || nullif(a.aggmfinalfn::oid, 0)::regproc || ' ' || a.aggmfinalextra::text || a.aggmfinalmodify::text,
               'mstype ' || format_type(nullif(a.aggmtranstype, 0), NULL), 'minitcond ' || quote_literal(a.aggminitval),
               'sortop ' || nullif(a.aggsortop, 0)::regoperator, 'kind ' || a.aggkind::text, 'direct ' || a.aggnumdirectargs) AS definition
          FROM pg_aggregate a WHERE a.aggfnoid = p.oid) AS g ON true
 WHERE p.oid >= 16384 AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'i')
