package dev.migrationsafety.migration.layout;

import dev.migrationsafety.migration.ScriptTool;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * The options that a user may give to a layout.
 *
 * @param engine id of the engine, for example {@code mongodb}
 * @param placeholders values of Flyway placeholders by name
 * @param tool the tool with which the team runs its scripts, if it is not the layout's; {@link dev.migrationsafety.migration.reader.HistoryReader} gives it to
 *     every script
 * @param order scripts in their order, if the configuration lists them
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record LayoutOptions(
        String engine, Map<String, String> placeholders, Optional<ScriptTool> tool, List<ListedScripts> order) {
    /** Copies and sorts. */
    public LayoutOptions {
        order = List.copyOf(order);
        placeholders = java.util.Collections.unmodifiableMap(new TreeMap<>(placeholders));
    }

    /** Options of a team whose scripts run as the layout says. */
    public LayoutOptions(String engine, Map<String, String> placeholders) {
        this(engine, placeholders, Optional.empty());
    }

    /** Options of a team that keeps no list. */
    public LayoutOptions(String engine, Map<String, String> placeholders, Optional<ScriptTool> tool) {
        this(engine, placeholders, tool, List.of());
    }

    /** The same with an ordered list of scripts. */
    public LayoutOptions listing(List<ListedScripts> list) {
        return new LayoutOptions(engine, placeholders, tool, list);
    }
}
