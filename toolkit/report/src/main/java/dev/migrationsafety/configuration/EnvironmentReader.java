package dev.migrationsafety.configuration;

import dev.migrationsafety.postgresql.DatabaseLocale;
import dev.migrationsafety.engine.Environment;
import dev.migrationsafety.postgresql.SearchPath;
import dev.migrationsafety.postgresql.SearchPath.Setter;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.migration.Script;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads what surrounds the migrations. */
final class EnvironmentReader {
    private static final Set<String> PROVIDERS = Set.of("libc", "icu", "builtin");

    private final ConfigurationProblems problems;
    private final Function<String, Optional<InitScript>> scripts;
    private final Set<String> apart = new TreeSet<>();

    EnvironmentReader(ConfigurationProblems problems, Function<String, Optional<InitScript>> scripts) {
        this.problems = problems;
        this.scripts = scripts;
    }

    Environment read(Section file) {
        Environment standard = Environment.standard();
        return new Environment(
                file.text("database", standard.database()),
                file.value(
                        "time-zone", standard.timeZone(), "a time zone, for example Europe/Berlin", text -> ZoneId.of(
                                        text)
                                .getId()),
                locale(file),
                file.text("run-as", standard.runAs()),
                file.value("superuser", standard.superuser(), "true or false", EnvironmentReader::truth),
                searchPath(file),
                file.texts("roles"),
                file.texts("schemas"),
                file.texts("extensions"),
                scripts(file, "init"),
                scripts(file, "baseline"),
                file.value("timeout", standard.timeout(), "a duration, for example PT5M", EnvironmentReader::duration));
    }

    /** Files below the migration root that are no migrations, but init or baseline scripts; known after {@link #read}. */
    Set<String> apart() {
        return apart;
    }

    private static DatabaseLocale locale(Section file) {
        if (!file.isMapping("locale")) {
            return file.text("locale").map(DatabaseLocale::ofSystem).orElse(DatabaseLocale.ofServer());
        }
        Section locale = file.section("locale").orElseThrow();
        DatabaseLocale read = new DatabaseLocale(
                locale.value("provider", "", "libc, icu or builtin", EnvironmentReader::provider),
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

    private static SearchPath searchPath(Section file) {
        if (!file.isMapping("search-path")) {
            return new SearchPath(file.oneOrMore("search-path"), Setter.ROLE);
        }
        Section path = file.section("search-path").orElseThrow();
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

    private List<Script> scripts(Section file, String key) {
        List<Script> found = new ArrayList<>();
        for (String path : file.oneOrMore(key)) {
            try {
                Optional<InitScript> script = scripts.apply(path);
                if (script.isEmpty()) {
                    problems.add(file.at(key), key + " script '" + path + "' does not exist beside the file");
                }
                script.ifPresent(present -> {
                    found.add(present.script());
                    present.belowRoot().ifPresent(apart::add);
                });
            } catch (ConfigurationException e) {
                problems.add(file.at(key), key + ": " + e.getMessage());
            }
        }
        return found;
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    static Duration duration(String text) {
        Duration duration = Duration.parse(text);
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException("must be positive: " + text);
        }
        return duration;
    }
}
