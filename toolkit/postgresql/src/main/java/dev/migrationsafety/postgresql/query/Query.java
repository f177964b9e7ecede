package dev.migrationsafety.postgresql.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs a query and reads its rows. */
public final class Query {
    /** Makes a value of the present row. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Query() {}

    /** The text of a query stored beside this class, with the tables of migration tools filled in. */
    public static String named(String name) {
        try (InputStream file = Query.class.getResourceAsStream(name + ".sql")) {
            if (file == null) {
                throw new IllegalStateException("The query " + name + ".sql is not in the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${history}", HistoryTables.literals());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static <T> List<T> list(Connection connection, String sql, Reading<T> reading) throws SQLException {
        List<T> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(reading.read(row));
            }
        }
        return values;
    }

    /** The texts of an array without its nulls; empty for SQL NULL. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return texts(row, row.findColumn(column));
    }

    static List<String> texts(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return array == null
                ? List.of()
                : Stream.of((String[]) array.getArray())
                        .filter(Objects::nonNull)
                        .toList();
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
