package dev.migrationsafety.kit;

import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.engine.provision.Provisioner;
import dev.migrationsafety.engine.provision.ServerAddress;
import dev.migrationsafety.engine.provision.ServerRequest;
import dev.migrationsafety.finding.ProvisioningException;
import java.util.Optional;

/** Starts servers in memory, for the engine in memory alone. */
public final class KitProvisioner implements Provisioner {
    private static final int ORDER = 1000;

    /** For {@link java.util.ServiceLoader}. */
    public KitProvisioner() {}

    @Override
    public String id() {
        return "kit";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<String> unavailable(ServerRequest request) {
        if (!request.engine().equals("kit")) {
            return Optional.of("it starts servers of the engine kit only");
        }
        return request.version().isEmpty() || request.version().equals("1")
                ? Optional.empty()
                : Optional.of("there is no version " + request.version() + " of the engine kit, only 1");
    }

    @Override
    public ProvisionedServer provision(ServerRequest request) {
        unavailable(request).ifPresent(reason -> {
            throw new ProvisioningException("The provisioner kit cannot start this server: " + reason + ".");
        });
        return new Started();
    }

    /** A server that runs in memory. */
    static final class Started implements ProvisionedServer {
        @Override
        public ServerAddress address() {
            return new ServerAddress("memory", 0, "kit", "kit", "");
        }

        @Override
        public String provisioner() {
            return "kit";
        }

        @Override
        public String image() {
            return "memory";
        }

        @Override
        public boolean ours() {
            return true;
        }

        @Override
        public void close() {
            // Nothing runs.
        }
    }
}
