package dev.migrationsafety.junit.fake;

import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.engine.provision.Provisioner;
import dev.migrationsafety.engine.provision.ServerAddress;
import dev.migrationsafety.engine.provision.ServerRequest;
import java.util.Optional;

/** Starts nothing, and cannot start version 99. */
public final class FakeProvisioner implements Provisioner {
    @Override
    public String id() {
        return "fake";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<String> unavailable(ServerRequest request) {
        return request.version().equals("99") ? Optional.of("there is no version 99") : Optional.empty();
    }

    @Override
    public ProvisionedServer provision(ServerRequest request) {
        return new Started();
    }

    private record Started() implements ProvisionedServer {
        @Override
        public ServerAddress address() {
            return new ServerAddress("localhost", 1, "fake", "fake", "");
        }

        @Override
        public String provisioner() {
            return "fake";
        }

        @Override
        public String image() {
            return "fake";
        }

        @Override
        public boolean ours() {
            return true;
        }

        @Override
        public void close() {}
    }
}
