package dev.migrationsafety.postgresql.look;

import dev.migrationsafety.schema.DataType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A temporary function that casts a value to another type and back, and says whether the value is the same afterwards; a
 * cast that fails says no. Numbers are compared as numbers, since their scale changes when only the scale is widened.
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
        String there = "v::" + now.name() + "::" + old.name();
        String same = numeric(old)
                ? "(" + there + ")::numeric = v::numeric"
                : "format('%s', " + there + ") = format('%s', v)";
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "SELECT " + there.replaceFirst("^v", "NULL::" + old.name().replace("$", "\\$")));
            statement.execute("CREATE OR REPLACE FUNCTION " + NAME + "(v " + old.name()
                    + ") RETURNS boolean LANGUAGE plpgsql AS $migration_safety$ BEGIN RETURN coalesce(" + same
                    + ", false); EXCEPTION WHEN OTHERS THEN RETURN false; END $migration_safety$");
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

    private static boolean numeric(DataType type) {
        return type.form() == DataType.Form.BASE && type.base().equals("numeric");
    }
}
