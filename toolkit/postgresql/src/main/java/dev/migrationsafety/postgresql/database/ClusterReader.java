package dev.migrationsafety.postgresql.database;

import dev.migrationsafety.postgresql.connection.Sql;
import dev.migrationsafety.schema.CatalogObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Reads the objects that all databases of a server share. */
public final class ClusterReader {
    private static final String SETTINGS =
            """
            coalesce((SELECT string_agg(c, '; ' ORDER BY c) FROM pg_catalog.pg_db_role_setting s,
              pg_catalog.unnest(s.setconfig) c WHERE s.setrole = %s AND s.setdatabase = %s), '')""";

    private static final String PRIVILEGES =
            """
            coalesce((SELECT string_agg(coalesce(e.rolname, 'PUBLIC') || ' ' || a.privilege_type
              || CASE WHEN a.is_grantable THEN '*' ELSE '' END || ' by ' || o.rolname, '; ' ORDER BY 1)
              FROM pg_catalog.aclexplode(%s) a JOIN pg_catalog.pg_roles o ON o.oid = a.grantor
              LEFT JOIN pg_catalog.pg_roles e ON e.oid = a.grantee), '')""";

    private static final String LABELS =
            """
            coalesce((SELECT string_agg(l.provider || ' ' || l.label, '; ' ORDER BY l.provider)
              FROM pg_catalog.pg_shseclabel l
              WHERE l.objoid = %s AND l.classoid = 'pg_catalog.%s'::pg_catalog.regclass), '')""";

    private static final String NOTE = "note ";

    /**
     * Each query gives kind, name, then attributes and notes by their column names; roles of the server itself are left
     * out.
     */
    private static final List<String> QUERIES = List.of(
            """
            SELECT 'role', r.rolname, r.rolsuper AS superuser, r.rolinherit AS inherit, r.rolcreaterole AS createrole,
              r.rolcreatedb AS createdb, r.rolcanlogin AS login, r.rolreplication AS replication,
              r.rolbypassrls AS bypassrls, r.rolconnlimit AS "connection limit",
              coalesce((r.rolvaliduntil AT TIME ZONE 'UTC')::text, '') AS "valid until",
              r.rolpassword IS NOT NULL AS password,
              coalesce('password=(hidden ' || left(md5(r.rolpassword), 8) || ')', '') AS "note password", %s AS settings,
              coalesce(pg_catalog.shobj_description(r.oid, 'pg_authid'), '') AS comment, %s AS "security labels"
            FROM pg_catalog.pg_authid r WHERE r.rolname !~ '^pg_'"""
                    .formatted(SETTINGS.formatted("r.oid", "0"), LABELS.formatted("r.oid", "pg_authid")),
            """
            SELECT 'membership', m.rolname || ' in ' || g.rolname || ' by ' || o.rolname,
              (to_jsonb(a) - 'oid' - 'roleid' - 'member' - 'grantor')::text AS options
            FROM pg_catalog.pg_auth_members a JOIN pg_catalog.pg_roles g ON g.oid = a.roleid
            JOIN pg_catalog.pg_roles m ON m.oid = a.member JOIN pg_catalog.pg_roles o ON o.oid = a.grantor
            WHERE m.rolname !~ '^pg_'""",
            """
            SELECT 'tablespace', t.spcname, r.rolname AS owner,
              pg_catalog.regexp_replace(pg_catalog.pg_tablespace_location(t.oid), '^pg_tblspc/[0-9]+$', '(in place)')
              AS location,
              coalesce(pg_catalog.array_to_string(t.spcoptions, '; '), '') AS options, %s AS privileges,
              coalesce(pg_catalog.shobj_description(t.oid, 'pg_tablespace'), '') AS comment, %s AS "security labels"
            FROM pg_catalog.pg_tablespace t JOIN pg_catalog.pg_roles r ON r.oid = t.spcowner"""
                    .formatted(PRIVILEGES.formatted("t.spcacl"), LABELS.formatted("t.oid", "pg_tablespace")),
            """
            SELECT 'database', d.datname, r.rolname AS owner, d.datistemplate AS template,
              d.datallowconn AS "allow connections", d.datconnlimit AS "connection limit",
              pg_catalog.pg_encoding_to_char(d.encoding) AS encoding, d.datcollate AS collate, d.datctype AS ctype,
              (SELECT s.spcname FROM pg_catalog.pg_tablespace s WHERE s.oid = d.dattablespace) AS tablespace,
              %s AS privileges, %s AS settings,
              coalesce((SELECT string_agg(m.rolname || ': ' || c, '; ' ORDER BY m.rolname, c)
                FROM pg_catalog.pg_db_role_setting s JOIN pg_catalog.pg_roles m ON m.oid = s.setrole,
                pg_catalog.unnest(s.setconfig) c WHERE s.setdatabase = d.oid), '') AS "settings of roles",
              coalesce(pg_catalog.shobj_description(d.oid, 'pg_database'), '') AS comment, %s AS "security labels"
            FROM pg_catalog.pg_database d JOIN pg_catalog.pg_roles r ON r.oid = d.datdba"""
                    .formatted(
                            PRIVILEGES.formatted("d.datacl"),
                            SETTINGS.formatted("0", "d.oid"),
                            LABELS.formatted("d.oid", "pg_database")),
            """
            SELECT 'settings', 'of all roles', %s AS settings"""
                    .formatted(SETTINGS.formatted("0", "0")),
            """
            SELECT 'system setting', f.name, f.setting AS value
            FROM pg_catalog.pg_file_settings f WHERE f.sourcefile LIKE '%postgresql.auto.conf' AND f.name IS NOT NULL""",
            """
            SELECT 'parameter', p.parname, %s AS privileges FROM pg_catalog.pg_parameter_acl p"""
                    .formatted(PRIVILEGES.formatted("p.paracl")));

    private ClusterReader() {}

    /** Reads all but the databases that {@code skipped} names. */
    public static List<CatalogObject> read(Connection connection, Predicate<String> skipped) throws SQLException {
        List<CatalogObject> objects = new ArrayList<>();
        for (String query : QUERIES) {
            for (CatalogObject object : Sql.query(connection, ClusterReader::object, query)) {
                if (!object.kind().equals("database") || !skipped.test(object.name())) {
                    objects.add(object);
                }
            }
        }
        return objects;
    }

    private static CatalogObject object(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, String> attributes = new TreeMap<>();
        Map<String, String> notes = new TreeMap<>();
        for (int i = 3; i <= columns.getColumnCount(); i++) {
            String value = row.getString(i);
            String label = columns.getColumnLabel(i);
            Map<String, String> to = label.startsWith(NOTE) ? notes : attributes;
            to.put(label.replaceFirst("^" + NOTE, ""), value == null ? "" : value);
        }
        return new CatalogObject(row.getString(1), row.getString(2), attributes, notes);
    }
}
