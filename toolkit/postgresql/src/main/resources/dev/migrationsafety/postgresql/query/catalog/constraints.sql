SELECT CASE k.contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique constraint' WHEN 'f' THEN 'foreign key'
                      WHEN 'c' THEN 'check' ELSE 'exclusion constraint' END AS kind,
       k.oid AS _id,
       k.conrelid AS _table,
       k.conname AS _part,
       CASE WHEN k.contype = 'c' AND NOT k.conislocal THEN true END AS _hidden,
       k.conkey AS _columns,
       CASE WHEN k.contype IN ('p', 'u', 'x') THEN k.conindid END AS _index,
       CASE WHEN k.contype = 'x'
            THEN (SELECT string_agg(pg_get_indexdef(i.indexrelid, g, false), ', ' ORDER BY g) FROM generate_series(1, i.indnatts) AS g)
            END AS _keys,
       CASE WHEN k.contype <> 'c' THEN pg_get_constraintdef(k.oid) END AS definition,
       CASE WHEN k.contype = 'c' THEN pg_get_expr(k.conbin, k.conrelid) END AS _expression,
       CASE WHEN k.contype = 'c' AND k.connoinherit THEN ' NO INHERIT' END AS _not_inherited,
       CASE WHEN k.contype <> 'c' THEN NULL WHEN NOT ${18:k.conenforced|true} THEN ' NOT ENFORCED' WHEN NOT k.convalidated THEN ' NOT VALID' END AS _not_valid,
       nullif(k.confrelid, 0) AS _target,
       k.confkey AS _target_columns,
       CASE WHEN k.condeferrable THEN true END AS _deferrable,
       CASE WHEN k.contype = 'f' AND k.confmatchtype = 'f' THEN true END AS _match_full,
       CASE WHEN NOT k.convalidated THEN true END AS _unvalidated,
       CASE WHEN NOT ${18:k.conenforced|true} THEN true END AS _not_enforced,
       CASE WHEN NOT i.indisvalid THEN 'no' END AS "index valid",
       CASE WHEN i.indisclustered THEN 'yes' END AS clustered,
       CASE WHEN i.indisreplident THEN 'yes' END AS "replica identity",
       CASE WHEN ic.reloptions IS NOT NULL THEN (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(ic.reloptions) AS o) END AS "index options",
       s.spcname AS "index tablespace",
       g.triggers
  FROM pg_constraint k
  LEFT JOIN pg_index i ON i.indexrelid = k.conindid AND k.contype IN ('p', 'u', 'x')
  LEFT JOIN pg_class ic ON ic.oid = i.indexrelid
  LEFT JOIN pg_tablespace s ON s.oid = ic.reltablespace
  LEFT JOIN (SELECT t.tgconstraint,
                    string_agg(DISTINCT CASE t.tgenabled WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' ELSE 'always' END, ', ') AS triggers
               FROM pg_trigger t
              WHERE t.tgconstraint <> 0 AND t.tgenabled <> 'O'
              GROUP BY t.tgconstraint) AS g ON g.tgconstraint = k.oid AND k.contype = 'f'
 WHERE k.contype IN ('p', 'u', 'f', 'c', 'x') AND k.conrelid >= 16384 AND (k.conparentid = 0 OR k.contype = 'c')
