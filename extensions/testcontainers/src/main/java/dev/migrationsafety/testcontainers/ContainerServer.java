package dev.migrationsafety.testcontainers;

import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.engine.provision.ServerAddress;
import org.testcontainers.containers.GenericContainer;

/** A server in a running container. */
final class ContainerServer implements ProvisionedServer {
    private final GenericContainer<?> container;
    private final String image;
    private final ServerAddress address;

    ContainerServer(GenericContainer<?> container, String image, ServerAddress address) {
        this.container = container;
        this.image = image;
        this.address = address;
    }

    @Override
    public ServerAddress address() {
        return address;
    }

    @Override
    public String provisioner() {
        return PostgreSqlContainerProvisioner.ID;
    }

    @Override
    public String image() {
        return image;
    }

    @Override
    public boolean ours() {
        return true;
    }

    String containerId() {
        return container.getContainerId();
    }

    /** Removes the container; idempotent, also if it is gone. */
    @Override
    public void close() {
        container.stop();
    }
}
