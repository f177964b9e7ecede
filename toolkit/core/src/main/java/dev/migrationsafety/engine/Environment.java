package dev.migrationsafety.engine;

import java.time.Duration;
import java.util.List;

/**
 * What surrounds the migrations.
 *
 * @param database the real database name; empty if not told
 * @param timeZone time zone of the sessions, for example {@code UTC}
 * @param locale locale of the database; empty for the server's
 * @param runAs role that the scripts run as; empty for a role of ours
 * @param superuser whether scripts run as superuser
 * @param roles roles to make before
 * @param schemas schemas to make before
 * @param extensions extensions to make before
 * @param init scripts that a superuser runs before step 1
 * @param timeout how long one script or one observation may take
 */
public record Environment(
        String database,
        String timeZone,
        String locale,
        String runAs,
        boolean superuser,
        List<String> roles,
        List<String> schemas,
        List<String> extensions,
        List<dev.migrationsafety.migration.Script> init,
        Duration timeout) {
    /** Copies the lists. */
    public Environment {
        roles = List.copyOf(roles);
        schemas = List.copyOf(schemas);
        extensions = List.copyOf(extensions);
        init = List.copyOf(init);
    }

    /** UTC, an owner of ours without superuser, nothing made before, five minutes. */
    public static Environment standard() {
        return new Environment(
                "", "UTC", "", "", false, List.of(), List.of(), List.of(), List.of(), Duration.ofMinutes(5));
    }
}
