package dev.migrationsafety.postgresql.script.statement;

import dev.migrationsafety.engine.script.Statement;
import dev.migrationsafety.finding.Location;

/**
 * One statement of a script, as psql would send it.
 *
 * @param kind how it must be run
 * @param text its text without the semicolon and without comments before it
 * @param line line of its first character, from 1
 * @param offset position of its first character in the script, from 0
 * @param keyword its first word in upper case, for example {@code ALTER}
 * @param data for {@link Kind#COPY_IN} the lines up to {@code \.}, otherwise empty
 */
public record SqlStatement(Kind kind, String text, int line, int offset, String keyword, String data) {
    /** How a statement must be run. */
    public enum Kind {
        /** Sent as it is. */
        SQL,
        /** COPY … FROM STDIN, with its data in the script. */
        COPY_IN,
        /** COPY … TO STDOUT, whose output is discarded. */
        COPY_OUT,
        /** A command for psql itself, which no server understands. */
        META
    }

    /** The statement as it ran, for an outcome. */
    public Statement ran(String file) {
        return new Statement(new Location(file, line), keyword, effect(), Failures.shorten(text));
    }

    private Statement.Effect effect() {
        return switch (keyword) {
            case "INSERT", "COPY", "MERGE" -> Statement.Effect.ADDS;
            case "UPDATE" -> Statement.Effect.CHANGES;
            case "DELETE", "TRUNCATE" -> Statement.Effect.REMOVES;
            default -> Statement.Effect.OTHER;
        };
    }
}
