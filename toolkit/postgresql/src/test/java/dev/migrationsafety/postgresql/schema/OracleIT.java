package dev.migrationsafety.postgresql.schema;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/**
 * On the PostgreSQL of this machine, 15 in Debian 12; {@code -Dlook.server=HOST:PORT} with {@code -Dlook.tools=FOLDER}
 * takes a running server. The other versions run in containers.
 */
class OracleIT extends OracleContract {
    private static @Nullable DumpServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        String given = System.getProperty("look.server", "");
        if (!given.isEmpty()) {
            server = LocalDumpServer.running(given, Path.of(System.getProperty("look.tools", "/usr/bin")));
            return;
        }
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
