package dev.migrationsafety.postgresql.settings;

import java.util.List;
import java.util.Locale;

/**
 * Where the scripts look for names without a schema, and make objects without one.
 *
 * @param schemas schemas in their order, {@code $user} for that of the role's name; empty for the server's default
 * @param setter how production sets it
 */
public record SearchPath(List<String> schemas, Setter setter) {
    /** How a search path comes into a session. */
    public enum Setter {
        /** ALTER ROLE … SET. */
        ROLE,
        /** ALTER DATABASE … SET, which applies to every role. */
        DATABASE,
        /** An option of the connection, for example {@code currentSchema} in a JDBC URL. */
        CONNECTION
    }

    /** Copies the list. */
    public SearchPath {
        schemas = List.copyOf(schemas);
    }

    /** The server's default. */
    public static SearchPath ofServer() {
        return new SearchPath(List.of(), Setter.ROLE);
    }

    /** Whether it is set by a setter. */
    public boolean isSetBy(Setter one) {
        return !schemas.isEmpty() && setter == one;
    }

    /** In words, for example {@code app, public (by role)}; empty for the server's default. */
    public String describe() {
        return schemas.isEmpty()
                ? ""
                : String.join(", ", schemas) + " (by " + setter.name().toLowerCase(Locale.ROOT) + ")";
    }
}
