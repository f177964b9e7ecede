package dev.migrationsafety.postgresql.holdable;

import dev.migrationsafety.postgresql.query.Query;
import dev.migrationsafety.postgresql.query.SqlText;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.DataType.Form;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A temporary function that casts a value to another type and back, and says whether the value is the same afterwards; a
 * cast that fails says no. Numbers are compared as numbers, since their scale changes when only the scale is widened. A
 * domain that exists only at the next station is stood in for by its base type and its checks.
 */
final class RoundTrip implements AutoCloseable {
    private static final String NAME = "pg_temp.migration_safety_round_trip";

    private final Connection connection;
    private final String parameter;

    private RoundTrip(Connection connection, String parameter) {
        this.connection = connection;
        this.parameter = parameter;
    }

    /**
     * Makes the function.
     *
     * @throws SQLException with SQLSTATE class 42 if a type or a cast does not exist here
     */
    static RoundTrip create(Connection connection, DataType old, DataType now) throws SQLException {
        boolean standIn = !exists(connection, now.name()) && now.form() == Form.BASE && exists(connection, now.base());
        String type = standIn ? baseWithModifiers(now) : now.name();
        String back = "value::" + old.name();
        String same = number(old)
                .map(number -> "(" + back + ")::" + number + " = v::" + number)
                .orElse("format('%s', " + back + ") = format('%s', v)");
        String checks = standIn
                ? now.checks().stream()
                        .map(check -> " AND coalesce(" + check + ", true)")
                        .collect(Collectors.joining())
                : "";
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT v::" + type + "::" + old.name() + " FROM (SELECT NULL::" + old.name()
                    + " AS v OFFSET 0) AS s WHERE false");
            statement.execute("CREATE OR REPLACE FUNCTION " + NAME + "(v " + old.name()
                    + ") RETURNS boolean LANGUAGE plpgsql AS $migration_safety$ BEGIN DECLARE value " + type + " := v::"
                    + type
                    + "; BEGIN RETURN coalesce(" + same + ", false)" + checks
                    + "; END; EXCEPTION WHEN OTHERS THEN RETURN false; END $migration_safety$");
        }
        return new RoundTrip(connection, old.name());
    }

    /** The SQL expression that asks about a value which is not null. */
    String call(String value) {
        return NAME + "(" + value + ")";
    }

    @Override
    public void close() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP FUNCTION IF EXISTS " + NAME + "(" + parameter + ")");
        }
    }

    private static boolean exists(Connection connection, String type) throws SQLException {
        return Query.list(
                        connection,
                        "SELECT to_regtype(" + SqlText.literal(type) + ") IS NOT NULL",
                        row -> row.getBoolean(1))
                .equals(List.of(true));
    }

    private static String baseWithModifiers(DataType type) {
        if (type.scale().isPresent()) {
            return type.base() + "(" + type.precision().orElseThrow() + ","
                    + type.scale().getAsInt() + ")";
        }
        if (type.length().isPresent()) {
            return type.base() + "(" + type.length().getAsInt() + ")";
        }
        return type.precision().isPresent()
                ? type.base()
                        .replaceFirst(
                                "^(timestamp|time|interval)",
                                "$1(" + type.precision().getAsInt() + ")")
                : type.base();
    }

    /** The type without scale in which values are compared as numbers; arrays keep their bounds. */
    private static Optional<String> number(DataType type) {
        boolean compared = type.base().equals("numeric") || type.base().equals("numeric[]");
        return compared ? Optional.of(type.base()) : Optional.empty();
    }
}
