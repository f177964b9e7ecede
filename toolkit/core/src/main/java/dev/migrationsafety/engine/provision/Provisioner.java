package dev.migrationsafety.engine.provision;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Starts throw-away servers; implemented once per source of servers and found through {@link
 * java.util.ServiceLoader}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Provisioner {
    /** The name used in configuration and reports, for example {@code embedded}. */
    String id();

    /** Order among those that can: the lowest is tried first (URL 10, containers 20, embedded 30). */
    int order();

    /** Why it cannot give such a server now; empty if it can. Cheap, and without side effects. */
    Optional<String> unavailable(ServerRequest request);

    /**
     * Starts a server.
     *
     * @throws dev.migrationsafety.finding.ProvisioningException if it cannot
     */
    ProvisionedServer provision(ServerRequest request);
}
