package dev.migrationsafety.engine;

import dev.migrationsafety.migration.Script;
import java.time.Duration;
import java.util.List;

/**
 * What surrounds the migrations.
 *
 * @param database the real database name; empty if not told
 * @param timeZone time zone of the sessions, for example {@code UTC}
 * @param locale locale of the database
 * @param runAs role that the scripts run as; empty for a role of ours
 * @param superuser whether scripts run as superuser
 * @param searchPath search path of the sessions
 * @param roles roles to make before
 * @param schemas schemas to make before
 * @param extensions extensions to make before
 * @param init scripts that a superuser runs before the baseline, as an administrator would
 * @param baseline scripts that the role of the migrations runs before step 1, and whose rows must survive
 * @param timeout how long one script or one observation may take
 */
public record Environment(
        String database,
        String timeZone,
        DatabaseLocale locale,
        String runAs,
        boolean superuser,
        SearchPath searchPath,
        List<String> roles,
        List<String> schemas,
        List<String> extensions,
        List<Script> init,
        List<Script> baseline,
        Duration timeout) {
    /** Copies the lists. */
    public Environment {
        roles = List.copyOf(roles);
        schemas = List.copyOf(schemas);
        extensions = List.copyOf(extensions);
        init = List.copyOf(init);
        baseline = List.copyOf(baseline);
    }

    /** One with a locale of the operating system, the server's search path and no baseline. */
    public Environment(
            String database,
            String timeZone,
            String locale,
            String runAs,
            boolean superuser,
            List<String> roles,
            List<String> schemas,
            List<String> extensions,
            List<Script> init,
            Duration timeout) {
        this(
                database,
                timeZone,
                DatabaseLocale.ofSystem(locale),
                runAs,
                superuser,
                SearchPath.ofServer(),
                roles,
                schemas,
                extensions,
                init,
                List.of(),
                timeout);
    }

    /** UTC, an owner of ours without superuser, nothing made before, five minutes. */
    public static Environment standard() {
        return new Environment(
                "", "UTC", "", "", false, List.of(), List.of(), List.of(), List.of(), Duration.ofMinutes(5));
    }

    /** The same with a role that the scripts run as. */
    public Environment runAs(String role) {
        return with(locale, role, searchPath, roles, schemas, extensions, baseline);
    }

    /** The same with another locale. */
    public Environment withLocale(DatabaseLocale other) {
        return with(other, runAs, searchPath, roles, schemas, extensions, baseline);
    }

    /** The same with another search path. */
    public Environment withSearchPath(SearchPath other) {
        return with(locale, runAs, other, roles, schemas, extensions, baseline);
    }

    /** The same with another baseline. */
    public Environment withBaseline(List<Script> scripts) {
        return with(locale, runAs, searchPath, roles, schemas, extensions, scripts);
    }

    /** The same with other roles, schemas and extensions to make before. */
    public Environment making(List<String> otherRoles, List<String> otherSchemas, List<String> otherExtensions) {
        return with(locale, runAs, searchPath, otherRoles, otherSchemas, otherExtensions, baseline);
    }

    private Environment with(
            DatabaseLocale itsLocale,
            String itsRole,
            SearchPath itsPath,
            List<String> itsRoles,
            List<String> itsSchemas,
            List<String> itsExtensions,
            List<Script> itsBaseline) {
        return new Environment(
                database,
                timeZone,
                itsLocale,
                itsRole,
                superuser,
                itsPath,
                itsRoles,
                itsSchemas,
                itsExtensions,
                init,
                itsBaseline,
                timeout);
    }
}
