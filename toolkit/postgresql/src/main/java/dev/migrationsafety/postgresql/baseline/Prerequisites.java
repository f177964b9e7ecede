package dev.migrationsafety.postgresql.baseline;

import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.script.ScriptOutcome.Failed;
import dev.migrationsafety.postgresql.settings.PostgresSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a history was found to need. */
final class Prerequisites {
    private static final Pattern ROLE = Pattern.compile("role \"(.+?)\" does not exist");
    private static final Pattern SCHEMA = Pattern.compile("schema \"(.+?)\" does not exist");
    private static final Pattern EXTENSION =
            Pattern.compile("(?:permission denied to create extension|required extension|extension) \"(.+?)\"");
    private static final Pattern OBJECT =
            Pattern.compile("(?:type|operator class|function|collation) \"?(?:\\w+\\.)?(\\w+)");

    /** Objects by which the extensions of PostgreSQL itself are noticed when a script presumes them. */
    private static final Map<String, String> OBJECTS = Map.ofEntries(
            Map.entry("citext", "citext"),
            Map.entry("hstore", "hstore"),
            Map.entry("ltree", "ltree"),
            Map.entry("cube", "cube"),
            Map.entry("gin_trgm_ops", "pg_trgm"),
            Map.entry("gist_trgm_ops", "pg_trgm"),
            Map.entry("similarity", "pg_trgm"),
            Map.entry("unaccent", "unaccent"),
            Map.entry("uuid_generate_v4", "uuid-ossp"),
            Map.entry("uuid_generate_v1", "uuid-ossp"),
            Map.entry("uuid_generate_v5", "uuid-ossp"),
            Map.entry("crypt", "pgcrypto"),
            Map.entry("gen_salt", "pgcrypto"),
            Map.entry("digest", "pgcrypto"),
            Map.entry("hmac", "pgcrypto"),
            Map.entry("gen_random_bytes", "pgcrypto"),
            Map.entry("geometry", "postgis"),
            Map.entry("geography", "postgis"),
            Map.entry("vector", "vector"));

    private final Set<String> roles = new TreeSet<>();
    private final Set<String> schemas = new TreeSet<>();
    private final Set<String> extensions = new TreeSet<>();
    private final Set<String> unavailable = new TreeSet<>();

    /** Takes note of what a failure was for want of; false if that is not new, not known, or could not help. */
    boolean learn(Failed failed, Environment environment, Predicate<String> available) {
        String message = failed.failure().message();
        return switch (failed.code()) {
            case "42704" ->
                add(ROLE, message, roles, PostgresSettings.of(environment).roles())
                        || presumed(message, environment, available);
            case "42883" -> presumed(message, environment, available);
            case "3F000" ->
                add(SCHEMA, message, schemas, PostgresSettings.of(environment).schemas());
            case "42501" ->
                message.contains("extension")
                        && add(
                                EXTENSION,
                                message,
                                extensions,
                                PostgresSettings.of(environment).extensions());
            case "0A000", "58P01" -> {
                // Making it before would fail too; it is named, and the next step is tried.
                add(
                        EXTENSION,
                        message,
                        unavailable,
                        PostgresSettings.of(environment).extensions());
                yield false;
            }
            default -> false;
        };
    }

    private boolean presumed(String message, Environment environment, Predicate<String> available) {
        Matcher object = OBJECT.matcher(message);
        String extension = object.find() ? OBJECTS.get(object.group(1)) : null;
        if (extension == null || PostgresSettings.of(environment).extensions().contains(extension)) {
            return false;
        }
        if (available.test(extension)) {
            return extensions.add(extension);
        }
        unavailable.add(extension);
        return false;
    }

    private static boolean add(Pattern pattern, String message, Set<String> to, List<String> known) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() && !known.contains(matcher.group(1)) && to.add(matcher.group(1));
    }

    /** The environment which makes them too. */
    Environment addedTo(Environment environment) {
        return environment.with(PostgresSettings.of(environment)
                .withRunAs("")
                .making(
                        MissingObjects.union(
                                MissingObjects.union(
                                        PostgresSettings.of(environment).roles(), roles),
                                PostgresSettings.of(environment).runAs().isEmpty()
                                        ? List.of()
                                        : List.of(
                                                PostgresSettings.of(environment).runAs())),
                        MissingObjects.union(PostgresSettings.of(environment).schemas(), schemas),
                        MissingObjects.union(PostgresSettings.of(environment).extensions(), extensions)));
    }

    /** Lines for the configuration file. */
    Optional<String> render(Environment environment) {
        List<String> lines = new ArrayList<>();
        render("roles", PostgresSettings.of(environment).roles(), roles, lines);
        render("schemas", PostgresSettings.of(environment).schemas(), schemas, lines);
        Set<String> allExtensions = new TreeSet<>(extensions);
        allExtensions.addAll(unavailable);
        render("extensions", PostgresSettings.of(environment).extensions(), allExtensions, lines);
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
    }

    private static void render(String key, List<String> configured, Set<String> found, List<String> lines) {
        if (!found.isEmpty()) {
            lines.add(MissingObjects.union(configured, found).stream()
                    .map(Prerequisites::scalar)
                    .collect(Collectors.joining(", ", key + ": [", "]")));
        }
    }

    private static String scalar(String name) {
        boolean plain = name.matches("[A-Za-z_][A-Za-z0-9_-]*") && !name.matches("(?i)true|false|yes|no|on|off|null");
        return plain ? name : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
