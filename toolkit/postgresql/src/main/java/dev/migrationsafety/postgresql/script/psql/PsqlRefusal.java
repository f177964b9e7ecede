package dev.migrationsafety.postgresql.script.psql;

import dev.migrationsafety.finding.Location;
import org.jspecify.annotations.Nullable;

/** Something that psql would do and a rehearsal does not, whatever ON_ERROR_STOP says; ends the script. */
final class PsqlRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient @Nullable Location location;

    PsqlRefusal(String message) {
        this(message, null);
    }

    private PsqlRefusal(String message, @Nullable Location location) {
        super(message);
        this.location = location;
    }

    /** The same, with its place if none is known yet: the innermost file knows best. */
    PsqlRefusal at(String file, int line) {
        return location == null ? new PsqlRefusal(text(), new Location(file, line)) : this;
    }

    Location location() {
        return location == null ? new Location("", 1) : location;
    }

    static PsqlRefusal program(String command) {
        return new PsqlRefusal(command
                + " would run a program on the machine of psql, and a rehearsal runs none; remove it from the"
                + " migration, or write it in SQL");
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
