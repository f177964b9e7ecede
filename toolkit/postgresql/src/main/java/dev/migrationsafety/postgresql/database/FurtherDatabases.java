package dev.migrationsafety.postgresql.database;

import dev.migrationsafety.postgresql.connection.Login;
import dev.migrationsafety.postgresql.connection.Sql;
import dev.migrationsafety.postgresql.query.ObservationSettings;
import dev.migrationsafety.postgresql.query.SqlText;
import dev.migrationsafety.postgresql.schema.CatalogReader;
import dev.migrationsafety.schema.CatalogObject;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What scripts put into other databases of a server copy: their objects, and how many rows each table contains. No rows are
 * generated there.
 */
public record FurtherDatabases(Login superuser, String own, Duration timeout) {
    private static final String OTHERS =
            """
            SELECT datname FROM pg_catalog.pg_database
            WHERE datallowconn AND NOT datistemplate AND datname <> ? ORDER BY 1""";
    /** A database as initdb and CREATE DATABASE make it has nothing with an OID from here on. */
    private static final String MADE =
            """
            SELECT FROM pg_catalog.pg_class WHERE oid >= 16384 UNION ALL
            SELECT FROM pg_catalog.pg_namespace WHERE oid >= 16384 UNION ALL
            SELECT FROM pg_catalog.pg_proc WHERE oid >= 16384 UNION ALL
            SELECT FROM pg_catalog.pg_type WHERE oid >= 16384 UNION ALL
            SELECT FROM pg_catalog.pg_extension WHERE oid >= 16384 LIMIT 1""";

    public List<CatalogObject> read(Connection connection) throws SQLException {
        List<CatalogObject> all = new ArrayList<>();
        for (String database : Sql.query(connection, row -> row.getString(1), OTHERS, own)) {
            try (Connection there = superuser.to(database).open(timeout)) {
                ObservationSettings.apply(there);
                if (Sql.exists(there, MADE)) {
                    all.addAll(contents(there, database));
                }
            }
        }
        return all;
    }

    private static List<CatalogObject> contents(Connection there, String database) throws SQLException {
        Schema schema = CatalogReader.read(there);
        List<CatalogObject> all = new ArrayList<>();
        for (CatalogObject object : schema.snapshot().objects()) {
            all.add(new CatalogObject(
                    object.kind(),
                    database + ": " + object.name(),
                    object.owner().map(owner -> database + ": " + owner),
                    object.field(),
                    object.attributes(),
                    object.notes()));
        }
        for (Table table : Relations.of(schema).roots()) {
            Map<String, String> rows = new TreeMap<>();
            rows.put("rows", Sql.value(there, "SELECT count(*) FROM " + SqlText.name(table.name())));
            all.add(new CatalogObject("rows", database + ": " + table.name(), rows, Map.of()));
        }
        return all;
    }
}
