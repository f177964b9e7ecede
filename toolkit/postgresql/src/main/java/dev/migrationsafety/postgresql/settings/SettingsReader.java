package dev.migrationsafety.postgresql.settings;

import dev.migrationsafety.engine.environment.SettingsSection;
import dev.migrationsafety.postgresql.script.psql.Psql;
import dev.migrationsafety.postgresql.settings.SearchPath.Setter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the settings that only PostgreSQL has from the configuration file. */
public final class SettingsReader {
    private static final Set<String> PROVIDERS = Set.of("libc", "icu", "builtin");

    private final SettingsSection file;

    public SettingsReader(SettingsSection file) {
        this.file = file;
    }

    public PostgresSettings read() {
        return new PostgresSettings(
                file.text("database", ""),
                locale(),
                file.text("run-as", ""),
                file.truth("superuser"),
                searchPath(),
                file.texts("roles"),
                file.texts("schemas"),
                file.texts("extensions"),
                psql());
    }

    private DatabaseLocale locale() {
        if (!file.isMapping("locale")) {
            return file.text("locale").map(DatabaseLocale::ofSystem).orElse(DatabaseLocale.ofServer());
        }
        SettingsSection locale = file.section("locale").orElseThrow();
        DatabaseLocale read = new DatabaseLocale(
                locale.value("provider", "", "libc, icu or builtin", SettingsReader::provider),
                locale.text("name", ""),
                locale.text("collate", ""),
                locale.text("ctype", ""));
        if (read.name().isEmpty()
                && !read.provider().isEmpty()
                && !read.provider().equals("libc")) {
            locale.problem("provider", "'locale' needs 'name' for the provider " + read.provider());
        }
        locale.close();
        return read;
    }

    private static String provider(String text) {
        if (!PROVIDERS.contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private SearchPath searchPath() {
        if (!file.isMapping("search-path")) {
            return new SearchPath(file.oneOrMore("search-path"), Setter.ROLE);
        }
        SettingsSection path = file.section("search-path").orElseThrow();
        SearchPath read = new SearchPath(
                path.oneOrMore("schemas"),
                path.value(
                        "set-by",
                        Setter.ROLE,
                        "role, database or connection",
                        text -> Setter.valueOf(text.toUpperCase(Locale.ROOT))));
        if (read.schemas().isEmpty()) {
            path.problem("schemas", "'search-path' needs 'schemas'");
        }
        path.close();
        return read;
    }

    /** Whether psql runs the scripts of a history, and how it is started. */
    private Optional<Psql> psql() {
        Optional<String> runner = file.text("runner");
        Optional<? extends SettingsSection> section = file.section(Psql.ID);
        Optional<Psql> psql = section.map(SettingsReader::started);
        section.ifPresent(SettingsSection::close);
        if (runner.isPresent() && !runner.get().equals(Psql.ID)) {
            file.problem(
                    "runner",
                    "'runner' is '" + runner.get() + "', but must be psql; remove it if the tool of the layout runs"
                            + " the scripts");
        } else if (runner.isEmpty() && section.isPresent()) {
            file.problem(Psql.ID, "'psql' configures psql, but no runner uses it; add 'runner: psql'");
        }
        return runner.isPresent() ? psql.or(() -> Optional.of(Psql.PLAIN)) : Optional.empty();
    }

    private static Psql started(SettingsSection section) {
        Map<String, String> variables = new TreeMap<>(
                section.section("variables").map(SettingsSection::flat).orElse(Map.of()));
        if (section.truth("on-error-stop")) {
            variables.put(Psql.ON_ERROR_STOP, "1");
        }
        return new Psql(
                variables, section.truth("single-transaction"), section.text("folder", Psql.PLAIN.folder()), Map.of());
    }
}
