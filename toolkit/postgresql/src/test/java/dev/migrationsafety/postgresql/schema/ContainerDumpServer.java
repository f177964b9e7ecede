package dev.migrationsafety.postgresql.schema;

import dev.migrationsafety.engine.provision.ServerAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.ExecConfig;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/** A server in a container of its version, whose image brings {@code pg_dump} and {@code psql} of that version. */
public final class ContainerDumpServer implements DumpServer {
    private static final int PORT = 5432;
    private static final String PASSWORD = "oracle";

    private final GenericContainer<?> container;

    private ContainerDumpServer(GenericContainer<?> container) {
        this.container = container;
    }

    /** Starts a server from the image {@code postgres} of a version. */
    @SuppressWarnings("resource") // the caller closes what this returns
    public static ContainerDumpServer start(String version) {
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse("postgres:" + version))
                .withEnv("POSTGRES_PASSWORD", PASSWORD)
                .withExposedPorts(PORT)
                .withCommand("postgres", "-c", "fsync=off")
                .waitingFor(Wait.forSuccessfulCommand("pg_isready --host=127.0.0.1 --username=postgres"))
                .withStartupTimeout(Duration.ofMinutes(2));
        container.start();
        return new ContainerDumpServer(container);
    }

    @Override
    public ServerAddress address() {
        return new ServerAddress(container.getHost(), container.getMappedPort(PORT), "postgres", "postgres", PASSWORD);
    }

    @Override
    public String dump(String program, String... arguments) throws IOException, InterruptedException {
        return execute(program, arguments);
    }

    @Override
    public void restore(String database, String script) throws IOException, InterruptedException {
        container.copyFileToContainer(Transferable.of(script.getBytes(StandardCharsets.UTF_8)), "/tmp/look-oracle.sql");
        execute(
                "psql",
                "--no-psqlrc",
                "--quiet",
                "--set=ON_ERROR_STOP=1",
                "--dbname=" + database,
                "--file=/tmp/look-oracle.sql");
    }

    private String execute(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program, "--host=127.0.0.1", "--username=postgres"));
        command.addAll(Arrays.asList(arguments));
        ExecResult result = container.execInContainer(ExecConfig.builder()
                .command(command.toArray(String[]::new))
                .envVars(Map.of("PGPASSWORD", PASSWORD))
                .build());
        if (result.getExitCode() != 0) {
            throw new IOException(command + " failed: " + result.getStderr());
        }
        return result.getStdout();
    }

    @Override
    public void close() {
        container.close();
    }
}
