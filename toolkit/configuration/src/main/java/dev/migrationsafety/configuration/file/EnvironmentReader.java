package dev.migrationsafety.configuration.file;

import dev.migrationsafety.configuration.InitScript;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.finding.ConfigurationException;
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

    Environment read(Section file, DatabaseEngine engine) {
        Environment standard = Environment.standard();
        return new Environment(
                file.value(
                        "time-zone", standard.timeZone(), "a time zone, for example Europe/Berlin", text -> ZoneId.of(
                                        text)
                                .getId()),
                scripts(file, "init"),
                scripts(file, "baseline"),
                file.value("timeout", standard.timeout(), "a duration, for example PT5M", EnvironmentReader::duration),
                engine.settings(file));
    }

    /** Files below the migration root that are not migrations but init or baseline scripts; known after {@link #read}. */
    Set<String> apart() {
        return apart;
    }

    private List<Script> scripts(Section file, String key) {
        List<Script> found = new ArrayList<>();
        for (String path : file.oneOrMore(key)) {
            try {
                Optional<InitScript> script = scripts.apply(path);
                if (script.isEmpty()) {
                    problems.add(
                            file.at(key),
                            key + " script '" + path + "' does not exist next to the" + " configuration file");
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

    static Duration duration(String text) {
        Duration duration = Duration.parse(text);
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException("must be positive: " + text);
        }
        return duration;
    }
}
