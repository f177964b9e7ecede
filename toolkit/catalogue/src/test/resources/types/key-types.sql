-- Every type with an order of its own, so that it can be a key; arrays, ranges, enums, domains and composites by what they are made of.
SELECT format_type(t.oid, NULL)
  FROM pg_type t
  LEFT JOIN pg_class c ON c.oid = t.typrelid
  LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
 WHERE t.typtype <> 'p'
   AND c.oid IS NULL
   AND coalesce(e.typtype, 'b') IN ('b', 'e', 'd', 'r')
   AND NOT EXISTS (SELECT FROM pg_namespace n WHERE n.oid = t.typnamespace AND n.nspname LIKE 'pg\_t%')
   AND EXISTS (
        SELECT FROM pg_opclass o
          JOIN pg_am m ON m.oid = o.opcmethod AND m.amname = 'btree'
         WHERE o.opcdefault
           AND (o.opcintype = ANY (ARRAY[t.oid, t.typbasetype, e.oid, e.typbasetype])
                OR o.opcintype IN ('anyenum'::regtype) AND 'e' IN (t.typtype, e.typtype)
                OR o.opcintype IN ('anyrange'::regtype) AND 'r' IN (t.typtype, e.typtype)
                OR o.opcintype IN ('anymultirange'::regtype) AND 'm' IN (t.typtype)))
 ORDER BY t.typnamespace, t.typname
