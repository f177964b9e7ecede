SELECT EXISTS (SELECT FROM pg_largeobject_metadata) AS "large-objects",
       EXISTS (SELECT FROM pg_subscription) AS subscriptions,
       EXISTS (SELECT FROM pg_depend
                WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e' AND objid >= 16384) AS "member-privileges",
       ${18:EXISTS (SELECT FROM pg_description WHERE classoid = 'pg_constraint'::regclass)|false} AS "not-null-constraints",
       EXISTS (SELECT FROM pg_event_trigger) AS "event-triggers",
       EXISTS (SELECT FROM pg_policy) AS policies,
       EXISTS (SELECT FROM pg_statistic_ext) AS "statistics",
       EXISTS (SELECT FROM pg_default_acl) AS "default-privileges",
       EXISTS (SELECT FROM pg_publication) AS publications,
       EXISTS (SELECT FROM pg_foreign_data_wrapper) AS "foreign-data",
       EXISTS (SELECT FROM pg_operator WHERE oid >= 16384)
           OR EXISTS (SELECT FROM pg_opfamily WHERE oid >= 16384) AS operators,
       EXISTS (SELECT FROM pg_cast WHERE oid >= 16384) AS casts,
       EXISTS (SELECT FROM pg_collation WHERE oid >= 16384)
           OR EXISTS (SELECT FROM pg_conversion WHERE oid >= 16384) AS collations,
       EXISTS (SELECT FROM pg_ts_config WHERE oid >= 16384) OR EXISTS (SELECT FROM pg_ts_dict WHERE oid >= 16384)
           OR EXISTS (SELECT FROM pg_ts_parser WHERE oid >= 16384)
           OR EXISTS (SELECT FROM pg_ts_template WHERE oid >= 16384) AS "text-search",
       EXISTS (SELECT FROM pg_language WHERE oid >= 16384) OR EXISTS (SELECT FROM pg_am WHERE oid >= 16384)
           OR EXISTS (SELECT FROM pg_transform WHERE oid >= 16384) AS languages,
       EXISTS (SELECT FROM pg_rewrite WHERE oid >= 16384 AND rulename <> '_RETURN') AS rules
