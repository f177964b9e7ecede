SELECT pg_get_userbyid(o.owner) AS owner,
       acldefault('r', o.owner)::text[] AS r,
       acldefault('s', o.owner)::text[] AS s,
       acldefault('f', o.owner)::text[] AS f,
       acldefault('T', o.owner)::text[] AS "T",
       acldefault('n', o.owner)::text[] AS n,
       acldefault('d', o.owner)::text[] AS d,
       acldefault('F', o.owner)::text[] AS "F",
       acldefault('S', o.owner)::text[] AS "S",
       acldefault('l', o.owner)::text[] AS l
  FROM (SELECT relowner AS owner FROM pg_class WHERE oid = 'pg_class'::regclass) AS o
