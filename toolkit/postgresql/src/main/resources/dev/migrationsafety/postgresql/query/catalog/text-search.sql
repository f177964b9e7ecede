SELECT 'text search configuration' AS kind,
       ARRAY[n.nspname, c.cfgname]::text[] AS name,
       'pg_ts_config' AS _class,
       c.oid::bigint AS _id,
       pg_get_userbyid(c.cfgowner) AS owner,
       concat_ws(', ', 'parser ' || p.prsname,
           (SELECT string_agg(m.maptokentype || ' ' || m.mapdict::regdictionary, ', ' ORDER BY m.maptokentype, m.mapseqno)
              FROM pg_ts_config_map m WHERE m.mapcfg = c.oid)) AS definition
  FROM pg_ts_config c JOIN pg_namespace n ON n.oid = c.cfgnamespace JOIN pg_ts_parser p ON p.oid = c.cfgparser
 WHERE c.oid >= 16384 AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
UNION ALL
SELECT 'text search dictionary', ARRAY[n.nspname, d.dictname]::text[], 'pg_ts_dict', d.oid::bigint, pg_get_userbyid(d.dictowner),
       concat_ws(', ', 'template ' || t.tmplname, d.dictinitoption)
  FROM pg_ts_dict d JOIN pg_namespace n ON n.oid = d.dictnamespace JOIN pg_ts_template t ON t.oid = d.dicttemplate
 WHERE d.oid >= 16384 AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
UNION ALL
SELECT 'text search parser', ARRAY[n.nspname, p.prsname]::text[], 'pg_ts_parser', p.oid::bigint, NULL,
       concat_ws(', ', p.prsstart, p.prstoken, p.prsend, p.prsheadline, p.prslextype)
  FROM pg_ts_parser p JOIN pg_namespace n ON n.oid = p.prsnamespace
 WHERE p.oid >= 16384 AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
UNION ALL
SELECT 'text search template', ARRAY[n.nspname, t.tmplname]::text[], 'pg_ts_template', t.oid::bigint, NULL,
       concat_ws(', ', t.tmplinit, t.tmpllexize)
  FROM pg_ts_template t JOIN pg_namespace n ON n.oid = t.tmplnamespace
 WHERE t.oid >= 16384 AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
