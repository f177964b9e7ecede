package dev.migrationsafety.sql.layout.flyway;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file name says to Flyway.
 *
 * @param kind what it is
 * @param version version as Flyway shows it, with dots; empty where there is none
 * @param description what follows the two underscores, as written
 */
record FlywayName(Kind kind, String version, String description) {
    /** What Flyway takes a file for. */
    enum Kind {
        VERSIONED,
        UNDO,
        REPEATABLE,
        BASELINE,
        CALLBACK,
        SCRIPT_CONFIGURATION,
        /** A migration or callback in another language than SQL. */
        OTHER_LANGUAGE
    }

    private static final Set<String> LANGUAGES =
            Set.of("java", "class", "kt", "scala", "groovy", "cmd", "bat", "ps1", "py", "sh", "bash");
    private static final Pattern VERSIONED =
            Pattern.compile("(?<prefix>[VUB])(?<version>\\d+(?:[._]\\d+)*)(?:__(?<description>.*))?");
    private static final Pattern REPEATABLE = Pattern.compile("R__(?<description>.*)");
    private static final Pattern CALLBACK = Pattern.compile("(?:(?:before|after)(?:Each)?(?:Clean|Migrate|Undo|Validate"
            + "|Baseline|Repair|Info|Repeatables|Versioned|Connect|CreateSchema)[A-Za-z]*|createSchema)"
            + "(?:__(?<description>.*))?");
    private static final Pattern EXTENSION = Pattern.compile("(?<stem>.*)\\.(?<extension>[^.]+)");
    private static final Pattern CONFIGURATION = Pattern.compile("[VUBR].*\\.sql\\.conf");

    /** Parses a file name; empty for a file that Flyway ignores. */
    static Optional<FlywayName> parse(String name) {
        if (CONFIGURATION.matcher(name).matches()) {
            return Optional.of(new FlywayName(Kind.SCRIPT_CONFIGURATION, "", ""));
        }
        Matcher parts = EXTENSION.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<FlywayName> sql = parseStem(parts.group("stem"));
        if (parts.group("extension").equalsIgnoreCase("sql")) {
            return sql;
        }
        return LANGUAGES.contains(parts.group("extension"))
                ? sql.map(found -> new FlywayName(Kind.OTHER_LANGUAGE, found.version(), found.description()))
                : Optional.empty();
    }

    private static Optional<FlywayName> parseStem(String stem) {
        Matcher versioned = VERSIONED.matcher(stem);
        if (versioned.matches()) {
            Kind kind =
                    switch (versioned.group("prefix")) {
                        case "V" -> Kind.VERSIONED;
                        case "U" -> Kind.UNDO;
                        default -> Kind.BASELINE;
                    };
            return Optional.of(
                    new FlywayName(kind, versioned.group("version").replace('_', '.'), description(versioned)));
        }
        Matcher repeatable = REPEATABLE.matcher(stem);
        if (repeatable.matches()) {
            return Optional.of(new FlywayName(Kind.REPEATABLE, "", description(repeatable)));
        }
        Matcher callback = CALLBACK.matcher(stem);
        return callback.matches()
                ? Optional.of(new FlywayName(Kind.CALLBACK, "", description(callback)))
                : Optional.empty();
    }

    private static String description(Matcher matcher) {
        String description = matcher.group("description");
        return description == null ? "" : description;
    }
}
