package dev.migrationsafety.embedded;

import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.engine.provision.ServerAddress;
import dev.migrationsafety.engine.provision.ServerCopies;
import dev.migrationsafety.finding.ProvisioningException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A running server in a directory of its own; once frozen, the directory belongs to the template. */
final class EmbeddedServer implements ProvisionedServer, ServerCopies {
    private final Launcher launcher;
    private final OwnedDirectory directory;
    private final PostgresProcess process;
    private final ServerAddress address;
    private final AtomicBoolean over = new AtomicBoolean();

    EmbeddedServer(Launcher launcher, OwnedDirectory directory, PostgresProcess process, ServerAddress address) {
        this.launcher = launcher;
        this.directory = directory;
        this.process = process;
        this.address = address;
    }

    @Override
    public ServerAddress address() {
        return address;
    }

    @Override
    public String provisioner() {
        return EmbeddedProvisioner.ID;
    }

    @Override
    public String image() {
        return launcher.installation().image();
    }

    @Override
    public boolean ours() {
        return true;
    }

    @Override
    public Optional<ServerCopies> copies() {
        return Optional.of(this);
    }

    Path path() {
        return directory.path();
    }

    PostgresProcess process() {
        return process;
    }

    @Override
    public ServerTemplate freeze() {
        if (over.getAndSet(true)) {
            throw new ProvisioningException("The embedded server " + address + " is already closed or frozen.");
        }
        if (!process.freeze()) {
            directory.close();
            throw new ProvisioningException(
                    "The embedded server " + address + " did not shut down cleanly, so its data cannot be copied.");
        }
        return new Frozen(launcher, directory);
    }

    @Override
    public void close() {
        if (!over.getAndSet(true)) {
            directory.close();
        }
    }

    /** The data directory of a stopped server. */
    private record Frozen(Launcher launcher, OwnedDirectory directory) implements ServerTemplate {
        @Override
        public ProvisionedServer open() {
            return launcher.launch(directory.path().resolve("data"));
        }

        @Override
        public void close() {
            directory.close();
        }
    }
}
