package dev.migrationsafety.migration;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a user may tell a layout.
 *
 * @param engine id of the engine, for example {@code postgresql}
 * @param placeholders values of Flyway placeholders by name
 * @param psql how psql is started, if the team runs its scripts with psql; {@link HistoryReader} gives it to every script
 */
public record LayoutOptions(String engine, Map<String, String> placeholders, Optional<Psql> psql) {
    /** Copies and sorts. */
    public LayoutOptions {
        placeholders = java.util.Collections.unmodifiableMap(new TreeMap<>(placeholders));
    }

    /** Options of a team whose scripts run as the layout says. */
    public LayoutOptions(String engine, Map<String, String> placeholders) {
        this(engine, placeholders, Optional.empty());
    }
}
