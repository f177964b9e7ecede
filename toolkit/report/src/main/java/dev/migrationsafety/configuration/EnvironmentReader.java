package dev.migrationsafety.configuration;

import dev.migrationsafety.engine.Environment;
import dev.migrationsafety.migration.Script;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads what surrounds the migrations. */
final class EnvironmentReader {
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
                file.text("locale", standard.locale()),
                file.text("run-as", standard.runAs()),
                file.value("superuser", standard.superuser(), "true or false", EnvironmentReader::truth),
                file.texts("roles"),
                file.texts("schemas"),
                file.texts("extensions"),
                init(file),
                file.value("timeout", standard.timeout(), "a duration, for example PT5M", EnvironmentReader::duration));
    }

    /** Files below the migration root that are init scripts and no migrations; known after {@link #read}. */
    Set<String> apart() {
        return apart;
    }

    private List<Script> init(Section file) {
        List<Script> found = new ArrayList<>();
        for (String path : file.texts("init")) {
            Optional<InitScript> script = scripts.apply(path);
            if (script.isEmpty()) {
                problems.add(file.at("init"), "init script '" + path + "' does not exist beside the file");
            }
            script.ifPresent(present -> {
                found.add(present.script());
                present.belowRoot().ifPresent(apart::add);
            });
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
