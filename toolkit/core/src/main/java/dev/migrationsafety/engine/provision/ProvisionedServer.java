package dev.migrationsafety.engine.provision;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A running server that belongs to this process; implemented by provisioners. Closing it stops it and removes its data.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ProvisionedServer extends AutoCloseable {
    /** Where it listens. */
    ServerAddress address();

    /** Id of the provisioner that started it, for the report. */
    String provisioner();

    /** Image or binaries that it runs, for the report, for example {@code mongo:8}. */
    String image();

    /** Whether the server is a throw-away of ours; false for a server that the user gave by URL. */
    boolean ours();

    /**
     * The capability to copy the whole server, for histories that change cluster-wide objects; empty where it cannot.
     */
    default Optional<ServerCopies> copies() {
        return Optional.empty();
    }

    /** Stops the server, removes what it left; idempotent. */
    @Override
    void close();
}
