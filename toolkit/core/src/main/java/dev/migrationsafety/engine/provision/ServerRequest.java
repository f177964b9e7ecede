package dev.migrationsafety.engine.provision;

import java.time.Duration;
import org.apiguardian.api.API;

/**
 * A request for a database server.
 *
 * @param engine id of the engine, for example {@code mongodb}
 * @param version the production version as the user wrote it, for example {@code 17}; empty for any
 * @param timeout how long its start may take
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ServerRequest(String engine, String version, Duration timeout) {}
