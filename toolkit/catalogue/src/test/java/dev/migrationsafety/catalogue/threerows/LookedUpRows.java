package dev.migrationsafety.catalogue.threerows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads rows as the logic compares them: numbers as floats, moments to the second and without their zone. */
final class LookedUpRows {
    /** Characters of a moment to the second. */
    private static final int SECONDS = 19;

    private final Connection connection;

    LookedUpRows(Connection connection) {
        this.connection = connection;
    }

    /** The row that was just written; by its key, or by the greatest if the server gave it. */
    Optional<SeededRow> written(SeedTable table, String key, @Nullable String literal) throws SQLException {
        String found = literal == null
                ? "SELECT max(" + name(key) + ")::text FROM " + name(table.name())
                : "SELECT " + name(key) + "::text FROM " + name(table.name()) + " WHERE " + name(key) + " = " + literal;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(found)) {
            if (!row.next() || row.getString(1) == null) {
                return Optional.empty();
            }
            String value = row.getString(1);
            return at(table.name(), key, value).map(values -> new SeededRow(table.name(), key, value, values));
        }
    }

    /** The first row with a key. */
    Optional<Map<String, String>> at(String table, String key, String value) throws SQLException {
        String query = "SELECT * FROM " + name(table) + " WHERE " + name(key) + "::text = '" + value.replace("'", "''")
                + "' LIMIT 1";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            if (!row.next()) {
                return Optional.empty();
            }
            Map<String, String> values = new TreeMap<>();
            ResultSetMetaData columns = row.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                values.put(columns.getColumnName(i), alike(columns.getColumnTypeName(i), row.getString(i)));
            }
            return Optional.of(values);
        }
    }

    private static String alike(String type, @Nullable String text) {
        if (text == null) {
            return "none";
        }
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "int2", "int4", "int8", "serial", "bigserial", "smallserial", "numeric", "float4", "float8" ->
                "number " + Double.parseDouble(text);
            case "timestamp", "timestamptz" -> "moment " + text.substring(0, Math.min(SECONDS, text.length()));
            default -> "value " + text;
        };
    }

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
