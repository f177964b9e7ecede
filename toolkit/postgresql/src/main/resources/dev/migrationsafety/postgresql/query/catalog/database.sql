SELECT 'database' AS kind,
       ARRAY['current'] AS name,
       'pg_database' AS _class,
       d.oid::bigint AS _id,
       pg_get_userbyid(d.datdba) AS owner,
       pg_encoding_to_char(d.encoding) AS encoding,
       d.datcollate AS collate,
       d.datctype AS ctype,
       d.datlocprovider::text AS "locale provider",
       ${17:d.datlocale|d.daticulocale} AS locale,
       nullif(d.datconnlimit, -1) AS "connection limit",
       (SELECT nullif(s.spcname, 'pg_default') FROM pg_tablespace s WHERE s.oid = d.dattablespace) AS tablespace,
       ${16:d.daticurules|NULL} AS "ICU rules",
       d.datacl::text[] AS privileges,
       (SELECT string_agg(setting, '; ' ORDER BY setting)
          FROM pg_db_role_setting s, unnest(s.setconfig) AS setting
         WHERE s.setdatabase = d.oid AND s.setrole = 0) AS settings,
       (SELECT string_agg(pg_get_userbyid(s.setrole) || ': ' || setting, '; '
                          ORDER BY pg_get_userbyid(s.setrole), setting)
          FROM pg_db_role_setting s, unnest(s.setconfig) AS setting
         WHERE s.setdatabase = d.oid AND s.setrole <> 0) AS "settings of roles"
  FROM pg_database d
 WHERE d.datname = current_database()
