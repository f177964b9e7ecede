package dev.migrationsafety.engine;

import java.time.Duration;

/**
 * A request for a database server.
 *
 * @param engine id of the engine, for example {@code mongodb}
 * @param version the production version as the user wrote it, for example {@code 17}; empty for any
 * @param timeout how long its start may take
 */
public record ServerRequest(String engine, String version, Duration timeout) {}
