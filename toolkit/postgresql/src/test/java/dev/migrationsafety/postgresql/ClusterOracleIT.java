package dev.migrationsafety.postgresql;

import dev.migrationsafety.postgresql.schema.DumpServer;
import dev.migrationsafety.postgresql.schema.LocalDumpServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** On the PostgreSQL of this machine, 15 in Debian 12, in a server of its own. */
class ClusterOracleIT extends ClusterOracleContract {
    private static @Nullable DumpServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Optional<Path> tools = LocalDumpServer.installation();
        Assumptions.assumeTrue(
                tools.isPresent(), "no PostgreSQL 15 or newer with server and pg_dump below /usr/lib/postgresql");
        server = LocalDumpServer.start(tools.orElseThrow());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    DumpServer server() {
        if (server == null) {
            throw new IllegalStateException("no server was started");
        }
        return server;
    }
}
