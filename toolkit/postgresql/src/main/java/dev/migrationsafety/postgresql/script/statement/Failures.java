package dev.migrationsafety.postgresql.script.statement;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.data.Failure.Kind;
import dev.migrationsafety.data.Failure.Place;
import dev.migrationsafety.engine.script.ScriptOutcome.Failed;
import dev.migrationsafety.postgresql.query.Names;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Turns errors of the server into failures of a script. */
public final class Failures {
    private static final int SHORT = 200;

    private final String file;

    public Failures(String file) {
        this.file = file;
    }

    /** The server refused a statement. */
    public Failed of(int before, SqlStatement statement, SQLException error) {
        ServerErrorMessage server = error instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        String state = Objects.requireNonNullElse(error.getSQLState(), "");
        String message = server == null
                ? text(error.getMessage())
                : message(server)
                        + (RestrictedSearchPath.mayExplain(statement, server) ? RestrictedSearchPath.HINT : "");
        return failed(before, statement, of(state, message, server == null ? Place.UNKNOWN : place(server)));
    }

    /** We refuse a statement ourselves, as its tool would. */
    public Failed of(int before, SqlStatement statement, String state, String message) {
        return failed(before, statement, of(state, message, Place.UNKNOWN));
    }

    private Failed failed(int before, SqlStatement statement, Failure failure) {
        return new Failed(OptionalInt.of(before), statement.ran(file), failure);
    }

    /** What the server found fault with, in the words of the driver. */
    public static Failure of(SQLException error) {
        ServerErrorMessage server = error instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        return of(text(error.getSQLState()), text(error.getMessage()), server == null ? Place.UNKNOWN : place(server));
    }

    /** What the server found fault with, by its SQLSTATE. */
    public static Failure of(String state, String message, Place place) {
        return new Failure("SQLSTATE", state, kind(state), message, place);
    }

    private static Place place(ServerErrorMessage server) {
        String schema = text(server.getSchema());
        String table = text(server.getTable());
        return new Place(
                table.isEmpty() || schema.isEmpty() ? Optional.empty() : Optional.of(Names.table(schema, table)),
                text(server.getColumn()),
                text(server.getConstraint()));
    }

    /** The kinds of SQLSTATE (PostgreSQL 18, appendix A). */
    private static Kind kind(String state) {
        return switch (state) {
            case "23505" -> Kind.DUPLICATE_KEY;
            case "42P04", "42710", "42P07", "42701", "42P06", "42723" -> Kind.EXISTS;
            case "42P01", "42703", "42704", "42883", "3F000", "3D000" -> Kind.MISSING;
            case "42501" -> Kind.FORBIDDEN;
            case "P0001" -> Kind.RAISED;
            case "25001" -> Kind.REFUSES_TRANSACTION;
            case "55006" -> Kind.PENDING_EVENTS;
            case "57014", "55P03" -> Kind.TIMEOUT;
            case "57P01", "57P02", "57P03" -> Kind.LOST;
            default -> byClass(state.length() < 2 ? "" : state.substring(0, 2));
        };
    }

    private static Kind byClass(String states) {
        return switch (states) {
            case "22" -> Kind.BAD_VALUE;
            case "23" -> Kind.CONSTRAINT;
            case "08" -> Kind.LOST;
            default -> Kind.OTHER;
        };
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
