package dev.migrationsafety.postgresql.holdable;

import dev.migrationsafety.postgresql.query.SqlText;
import dev.migrationsafety.sql.transition.SqlTransition;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A temporary function that says whether a column which the next station computes can be computed for a row. */
final class ComputedColumnTrial implements AutoCloseable {
    private static final String NAME = "pg_temp.migration_safety_computing";

    private final Connection connection;
    private final String parameter;

    private ComputedColumnTrial(Connection connection, String parameter) {
        this.connection = connection;
        this.parameter = parameter;
    }

    /**
     * Makes the function.
     *
     * @throws SQLException with SQLSTATE class 42 if the expression does not run here
     */
    static ComputedColumnTrial create(Connection connection, SqlTransition.GeneratedAdded added) throws SQLException {
        String row = SqlText.name(added.table());
        String value = "((" + added.column().defaultExpression().orElse("NULL") + ")::"
                + added.column().type().name() + ")";
        String holds = added.column().nullable() ? "true" : "computed IS NOT NULL";
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT " + value + " FROM " + row + " AS t WHERE false");
            statement.execute("CREATE OR REPLACE FUNCTION " + NAME + "(r " + row
                    + ") RETURNS boolean LANGUAGE plpgsql AS $migration_safety$ DECLARE computed text; BEGIN SELECT "
                    + value + "::text INTO computed FROM (SELECT (r).*) AS t; RETURN " + holds
                    + "; EXCEPTION WHEN OTHERS THEN RETURN false; END $migration_safety$");
        }
        return new ComputedColumnTrial(connection, row);
    }

    /** The SQL condition over a table with the alias {@code t} for rows of which it cannot be computed. */
    String fails() {
        return "NOT " + NAME + "(t.*::" + parameter + ")";
    }

    @Override
    public void close() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP FUNCTION IF EXISTS " + NAME + "(" + parameter + ")");
        }
    }
}
