package dev.migrationsafety.report;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * The migrations that a report covers; a gate compares them with the migrations that are about to be deployed.
 *
 * @param location the root as the user wrote it
 * @param layout id of the layout
 * @param engine id of the engine
 * @param digests SHA-256 of the raw bytes of every file below the root, by path
 * @param placeholders placeholder values by name, apart from the digests
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record HistoryDescription(
        String location, String layout, String engine, Map<String, String> digests, Map<String, String> placeholders) {
    /** Copies and sorts. */
    public HistoryDescription {
        digests = Collections.unmodifiableMap(new TreeMap<>(digests));
        placeholders = Collections.unmodifiableMap(new TreeMap<>(placeholders));
    }
}
