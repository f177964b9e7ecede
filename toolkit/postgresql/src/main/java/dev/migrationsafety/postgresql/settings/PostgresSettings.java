package dev.migrationsafety.postgresql.settings;

import dev.migrationsafety.engine.environment.EngineSettings;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.migration.ScriptTool;
import dev.migrationsafety.postgresql.script.psql.Psql;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The settings that only PostgreSQL has.
 *
 * @param database the real database name; empty if not configured
 * @param locale locale of the database
 * @param runAs role that the scripts run as; empty for a role of ours
 * @param superuser whether scripts run as superuser
 * @param searchPath search path of the sessions
 * @param roles roles to make before
 * @param schemas schemas to make before
 * @param extensions extensions to make before
 * @param psql how psql is started, if the team runs its scripts with psql
 */
public record PostgresSettings(
        String database,
        DatabaseLocale locale,
        String runAs,
        boolean superuser,
        SearchPath searchPath,
        List<String> roles,
        List<String> schemas,
        List<String> extensions,
        Optional<Psql> psql)
        implements EngineSettings {
    /** Nothing is set. */
    public static final PostgresSettings STANDARD = new PostgresSettings(
            "",
            DatabaseLocale.ofServer(),
            "",
            false,
            SearchPath.ofServer(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());

    /** Copies the lists. */
    public PostgresSettings {
        roles = List.copyOf(roles);
        schemas = List.copyOf(schemas);
        extensions = List.copyOf(extensions);
    }

    /** Those of an environment; {@link #STANDARD} if it has none. */
    public static PostgresSettings of(Environment environment) {
        return environment.settings() instanceof PostgresSettings settings ? settings : STANDARD;
    }

    /** The same with another role that the scripts run as. */
    public PostgresSettings withRunAs(String role) {
        return new PostgresSettings(database, locale, role, superuser, searchPath, roles, schemas, extensions, psql);
    }

    /** The same with scripts that run as superuser, or not. */
    public PostgresSettings withSuperuser(boolean truth) {
        return new PostgresSettings(database, locale, runAs, truth, searchPath, roles, schemas, extensions, psql);
    }

    /** The same with another name of the database. */
    public PostgresSettings withDatabase(String name) {
        return new PostgresSettings(name, locale, runAs, superuser, searchPath, roles, schemas, extensions, psql);
    }

    /** The same with another locale. */
    public PostgresSettings withLocale(DatabaseLocale other) {
        return new PostgresSettings(database, other, runAs, superuser, searchPath, roles, schemas, extensions, psql);
    }

    /** The same with another search path. */
    public PostgresSettings withSearchPath(SearchPath path) {
        return new PostgresSettings(database, locale, runAs, superuser, path, roles, schemas, extensions, psql);
    }

    /** The same with other objects to make before. */
    public PostgresSettings making(List<String> itsRoles, List<String> itsSchemas, List<String> itsExtensions) {
        return new PostgresSettings(
                database, locale, runAs, superuser, searchPath, itsRoles, itsSchemas, itsExtensions, psql);
    }

    @Override
    public Optional<ScriptTool> tool() {
        return psql.map(ScriptTool.class::cast);
    }

    @Override
    public Map<String, String> described() {
        Map<String, String> words = new TreeMap<>();
        words.put("runner", psql.map(Psql::describe).orElse(""));
        words.put("database", database);
        words.put("locale", locale.describe());
        words.put("search-path", searchPath.describe());
        words.put("run-as", runAs);
        words.put("superuser", superuser ? "true" : "");
        words.put("roles", String.join(", ", roles));
        words.put("schemas", String.join(", ", schemas));
        words.put("extensions", String.join(", ", extensions));
        words.values().removeIf(String::isEmpty);
        return words;
    }
}
