package dev.migrationsafety.configuration;

import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.migration.layout.ListedScripts;
import dev.migrationsafety.settings.RehearsalSettings;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apiguardian.api.API;

/**
 * The content of {@code migration-safety.yml}; test, command line and gate judge by the same value.
 *
 * @param source where it was read, for messages; empty if there is no file
 * @param engine id of the engine; empty to recognize it
 * @param layout id of the layout; empty to recognize it
 * @param placeholders placeholder values by name
 * @param environment what surrounds the migrations
 * @param settings what is judged, and how
 * @param rules items of the rule packs by key, each a flat map of text
 * @param apart files below the migration root that are not migrations, for example init scripts
 * @param order the scripts in their order, if the file lists them
 * @param regressions the folder beside the file in which formerly failing rows are kept, whether it exists or not
 * @param generators names of classes that state rows
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Configuration(
        String source,
        String engine,
        String layout,
        Map<String, String> placeholders,
        Environment environment,
        RehearsalSettings settings,
        Map<String, List<Map<String, String>>> rules,
        Set<String> apart,
        List<ListedScripts> order,
        String regressions,
        List<String> generators) {
    /** Copies and sorts. */
    public Configuration {
        placeholders = Collections.unmodifiableMap(new TreeMap<>(placeholders));
        Map<String, List<Map<String, String>>> copies = new TreeMap<>();
        rules.forEach((key, items) -> copies.put(
                key,
                items.stream()
                        .map(item -> Collections.unmodifiableMap(new TreeMap<>(item)))
                        .toList()));
        rules = Collections.unmodifiableMap(copies);
        apart = Collections.unmodifiableSet(new TreeSet<>(apart));
        order = List.copyOf(order);
        generators = List.copyOf(generators);
    }

    /** With failing rows in the usual folder, and without classes that state rows. */
    public Configuration(
            String source,
            String engine,
            String layout,
            Map<String, String> placeholders,
            Environment environment,
            RehearsalSettings settings,
            Map<String, List<Map<String, String>>> rules,
            Set<String> apart,
            List<ListedScripts> order) {
        this(
                source,
                engine,
                layout,
                placeholders,
                environment,
                settings,
                rules,
                apart,
                order,
                RegressionFolder.NAME,
                List.of());
    }

    /** Without psql and without a list of scripts. */
    public Configuration(
            String source,
            String engine,
            String layout,
            Map<String, String> placeholders,
            Environment environment,
            RehearsalSettings settings,
            Map<String, List<Map<String, String>>> rules,
            Set<String> apart) {
        this(source, engine, layout, placeholders, environment, settings, rules, apart, List.of());
    }

    /** The same with other settings. */
    public Configuration with(RehearsalSettings others) {
        return new Configuration(
                source,
                engine,
                layout,
                placeholders,
                environment,
                others,
                rules,
                apart,
                order,
                regressions,
                generators);
    }
}
