package dev.migrationsafety.migration;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a user may tell a layout.
 *
 * @param engine id of the engine, for example {@code postgresql}
 * @param placeholders values of Flyway placeholders by name
 */
public record LayoutOptions(String engine, Map<String, String> placeholders) {
    /** Copies and sorts. */
    public LayoutOptions {
        placeholders = java.util.Collections.unmodifiableMap(new TreeMap<>(placeholders));
    }
}
