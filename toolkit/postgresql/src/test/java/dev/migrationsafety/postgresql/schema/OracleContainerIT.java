package dev.migrationsafety.postgresql.schema;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** On every version, each with the {@code pg_dump} of its own image; needs a Docker engine and fails without. */
@ParameterizedClass(name = "PostgreSQL {0}")
@ValueSource(strings = {"15", "17", "18"})
class OracleContainerIT extends OracleContract {
    private static @Nullable DumpServer server;

    private final String version;

    OracleContainerIT(String version) {
        this.version = version;
    }

    @BeforeParameterizedClassInvocation
    static void start(String version) {
        server = ContainerDumpServer.start(version);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    DumpServer server() {
        if (server == null) {
            throw new IllegalStateException("no server " + version + " was started");
        }
        return server;
    }
}
