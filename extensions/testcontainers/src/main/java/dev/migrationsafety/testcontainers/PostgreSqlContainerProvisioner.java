package dev.migrationsafety.testcontainers;

import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.engine.provision.Provisioner;
import dev.migrationsafety.engine.provision.ServerAddress;
import dev.migrationsafety.engine.provision.ServerRequest;
import dev.migrationsafety.finding.ProvisioningException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Starts PostgreSQL in a container: {@code postgres:<version>}, or an image that the user names, which must understand
 * the environment variables of that image and have PostgreSQL's contrib extensions. Thread-safe.
 *
 * <p>Data is in memory. Every container has the label {@value #LABEL}; that of a killed JVM is removed by
 * Testcontainers' Ryuk, and where that is switched off, stays.
 */
public final class PostgreSqlContainerProvisioner implements Provisioner {
    /** The label of our containers. */
    public static final String LABEL = "dev.migrationsafety.server";

    static final String ID = "testcontainers";
    private static final String ENGINE = "postgresql";
    private static final String NEWEST = "18";
    private static final String DATA = "/migration-safety";
    private static final String SUPERUSER = "postgres";
    private static final int PORT = 5432;
    private static final long SHARED_MEMORY_IN_BYTES = 256L << 20;
    /**
     * Safety against a crash is given up, never what a statement means. Autovacuum would take locks and hold up CREATE
     * DATABASE … TEMPLATE; a restart after a crash would empty unlogged tables in silence.
     */
    private static final List<String> SETTINGS = List.of(
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "max_connections=100",
            "timezone=UTC",
            "lc_messages=C",
            "autovacuum=off",
            "jit=off",
            "track_counts=on",
            "track_functions=all",
            "restart_after_crash=off");

    private final String image;
    private final List<String> settings;

    /** For ServiceLoader: {@code postgres} of the wanted version, {@code postgres:18} if none is wanted. */
    public PostgreSqlContainerProvisioner() {
        this("");
    }

    /**
     * Starts an image of the user's, whatever version is wanted.
     *
     * @param image for example {@code postgis/postgis:17-3.5}
     */
    public PostgreSqlContainerProvisioner(String image) {
        this(image, SETTINGS);
    }

    PostgreSqlContainerProvisioner(String image, List<String> settings) {
        this.image = image;
        this.settings = List.copyOf(settings);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<String> unavailable(ServerRequest request) {
        return request.engine().equals(ENGINE) ? DockerEngine.here().unavailable() : Optional.of(otherEngine(request));
    }

    @Override
    public ProvisionedServer provision(ServerRequest request) {
        if (!request.engine().equals(ENGINE)) {
            throw new ProvisioningException("Cannot start a container: " + otherEngine(request) + ".");
        }
        String name = image(request);
        String password = UUID.randomUUID().toString();
        GenericContainer<?> container = container(name, password).withStartupTimeout(request.timeout());
        try {
            container.start();
            ServerAddress address = new ServerAddress(
                    container.getHost(), container.getMappedPort(PORT), SUPERUSER, SUPERUSER, password);
            return new ContainerServer(container, name, address);
        } catch (RuntimeException e) {
            throw failed(name, container, e);
        }
    }

    private static String otherEngine(ServerRequest request) {
        return "it provides " + ENGINE + " only, not " + request.engine();
    }

    String image(ServerRequest request) {
        if (!image.isEmpty()) {
            return image;
        }
        return "postgres:" + (request.version().isEmpty() ? NEWEST : request.version());
    }

    private GenericContainer<?> container(String name, String password) {
        List<String> command = new ArrayList<>(List.of("postgres"));
        for (String setting : settings) {
            command.add("-c");
            command.add(setting);
        }
        // A directory of ours for the data: images differ in where theirs is, and since 18 refuse a mount there.
        return new GenericContainer<>(DockerImageName.parse(name))
                .withEnv("POSTGRES_USER", SUPERUSER)
                .withEnv("POSTGRES_PASSWORD", password)
                .withEnv("POSTGRES_DB", SUPERUSER)
                .withEnv("PGDATA", DATA + "/data")
                .withTmpFs(Map.of(DATA, "rw"))
                .withSharedMemorySize(SHARED_MEMORY_IN_BYTES)
                .withLabel(LABEL, "true")
                .withExposedPorts(PORT)
                .withCommand(command.toArray(String[]::new))
                .waitingFor(new AcceptsConnections());
    }

    private static ProvisioningException failed(String name, GenericContainer<?> container, RuntimeException e) {
        try {
            container.stop();
        } catch (RuntimeException cleaning) {
            e.addSuppressed(cleaning);
        }
        return new ProvisioningException(
                "The container " + name + " did not start a PostgreSQL server: " + deepest(e) + "."
                        + " Check that 'docker run " + name + "' works, or configure a different provisioner.",
                e);
    }

    private static String deepest(Throwable e) {
        Throwable cause = e.getCause();
        return cause == null ? String.valueOf(e.getMessage()) : deepest(cause);
    }
}
