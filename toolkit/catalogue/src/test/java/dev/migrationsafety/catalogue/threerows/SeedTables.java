package dev.migrationsafety.catalogue.threerows;

import dev.migrationsafety.catalogue.threerows.SeedTable.SeedColumn;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the tables of the schema in which names without a schema are found. */
final class SeedTables {
    private static final String TABLES =
            """
            SELECT c.oid, c.relname FROM pg_class AS c
            WHERE c.relkind IN ('r', 'p') AND c.relnamespace = coalesce(current_schema(), 'public')::regnamespace
            ORDER BY c.relname""";
    private static final String COLUMNS =
            """
            SELECT a.attname, a.attnotnull, format_type(coalesce(d.oid, t.oid), coalesce(nullif(a.atttypmod, -1),
                t.typtypmod)) AS type, coalesce(pg_get_expr(f.adbin, f.adrelid), '') LIKE 'nextval(%%' AS counted,
                ARRAY(SELECT e.enumlabel::text FROM pg_enum AS e WHERE e.enumtypid = coalesce(d.oid, t.oid)
                    ORDER BY e.enumsortorder) AS labels
            FROM pg_attribute AS a JOIN pg_type AS t ON t.oid = a.atttypid
                LEFT JOIN pg_type AS d ON d.oid = nullif(t.typbasetype, 0)
                LEFT JOIN pg_attrdef AS f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
            WHERE a.attrelid = %d AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum""";
    private static final String CONSTRAINTS =
            """
            SELECT c.contype, c.confrelid::regclass::text AS target, ARRAY(SELECT a.attname::text
                FROM unnest(c.conkey) WITH ORDINALITY AS k (number, place)
                JOIN pg_attribute AS a ON a.attrelid = c.conrelid AND a.attnum = k.number ORDER BY k.place) AS columns
            FROM pg_constraint AS c WHERE c.conrelid = %d AND c.contype IN ('p', 'u', 'f')""";

    private SeedTables() {}

    static Map<String, SeedTable> read(Connection connection) throws SQLException {
        Map<Long, String> names = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                names.put(rows.getLong(1), rows.getString(2));
            }
        }
        Map<String, SeedTable> tables = new LinkedHashMap<>();
        for (Map.Entry<Long, String> table : names.entrySet()) {
            tables.put(table.getValue(), table(connection, table.getKey(), table.getValue()));
        }
        return tables;
    }

    private static SeedTable table(Connection connection, long oid, String name) throws SQLException {
        List<String> key = new ArrayList<>();
        Set<String> parents = new HashSet<>();
        Set<String> alone = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(CONSTRAINTS.formatted(oid))) {
            while (rows.next()) {
                List<String> columns = texts(rows.getArray("columns"));
                if (rows.getString("contype").equals("f")) {
                    parents.add(rows.getString("target"));
                } else if (columns.size() == 1) {
                    alone.addAll(columns);
                }
                if (rows.getString("contype").equals("p")) {
                    key.addAll(columns);
                }
            }
        }
        return new SeedTable(name, columns(connection, oid), key, parents, alone);
    }

    private static List<SeedColumn> columns(Connection connection, long oid) throws SQLException {
        List<SeedColumn> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS.formatted(oid))) {
            while (rows.next()) {
                columns.add(new SeedColumn(
                        rows.getString("attname"),
                        rows.getString("type"),
                        !rows.getBoolean("attnotnull"),
                        rows.getBoolean("counted"),
                        texts(rows.getArray("labels"))));
            }
        }
        return columns;
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
