package dev.migrationsafety.postgresql.script;

import dev.migrationsafety.engine.ScriptOutcome.Failed;
import dev.migrationsafety.finding.Location;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Makes outcomes of errors. */
final class Failures {
    private static final int SHORT = 200;

    private final String file;

    Failures(String file) {
        this.file = file;
    }

    /** The server refused a statement. */
    Failed of(int before, SqlStatement statement, SQLException error) {
        ServerErrorMessage server = error instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        String state = Objects.requireNonNullElse(error.getSQLState(), "");
        if (server == null) {
            return failed(before, statement, state, Objects.requireNonNullElse(error.getMessage(), ""), "", "", "");
        }
        String schema = text(server.getSchema());
        String table = text(server.getTable());
        return failed(
                before,
                statement,
                state,
                message(server),
                table.isEmpty() || schema.isEmpty() ? table : schema + "." + table,
                text(server.getColumn()),
                text(server.getConstraint()));
    }

    /** We refuse a statement ourselves, as its tool would. */
    Failed of(int before, SqlStatement statement, String state, String message) {
        return failed(before, statement, state, message, "", "", "");
    }

    private Failed failed(
            int before,
            SqlStatement statement,
            String state,
            String message,
            String table,
            String column,
            String constraint) {
        return new Failed(
                before,
                new Location(file, statement.line()),
                shorten(statement.text()),
                statement.keyword(),
                state,
                message,
                table,
                column,
                constraint);
    }

    /** The text of a statement as far as a report shows it. */
    static String shorten(String text) {
        return text.length() > SHORT ? text.substring(0, SHORT - 1) + "…" : text;
    }

    private static String message(ServerErrorMessage server) {
        StringBuilder message = new StringBuilder(text(server.getMessage()));
        if (server.getDetail() != null) {
            message.append(" (").append(server.getDetail()).append(')');
        }
        if (server.getHint() != null) {
            message.append(" (hint: ").append(server.getHint()).append(')');
        }
        return message.toString();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
