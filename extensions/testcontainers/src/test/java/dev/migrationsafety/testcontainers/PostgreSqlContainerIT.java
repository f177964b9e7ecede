package dev.migrationsafety.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.engine.provision.ServerAddress;
import dev.migrationsafety.engine.provision.ServerRequest;
import dev.migrationsafety.finding.ProvisioningException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;

/** Needs a Docker engine with an image {@code postgres:17}; fails without. */
class PostgreSqlContainerIT {
    private static final ServerRequest REQUEST = new ServerRequest("postgresql", "17", Duration.ofSeconds(60));

    private final PostgreSqlContainerProvisioner provisioner = new PostgreSqlContainerProvisioner();

    @Test
    void startsTheWantedVersionForASuperuser() throws SQLException {
        assertThat(provisioner.unavailable(REQUEST)).isEmpty();
        try (ProvisionedServer server = provisioner.provision(REQUEST)) {
            assertThat(ask(server, "SELECT current_setting('server_version_num')::int / 10000"))
                    .isEqualTo("17");
            assertThat(ask(server, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("t");
            assertThat(server.provisioner()).isEqualTo("testcontainers");
            assertThat(server.image()).isEqualTo("postgres:17");
            assertThat(server.ours()).isTrue();
            assertThat(server.copies()).isEmpty();
        }
    }

    @Test
    void keepsTheDataInMemory() throws SQLException {
        try (ProvisionedServer server = provisioner.provision(REQUEST)) {
            assertThat(ask(server, "SHOW data_directory")).isEqualTo("/migration-safety/data");
            assertThat(ask(server, "SELECT pg_read_file('/proc/mounts') ~ 'tmpfs /migration-safety tmpfs'"))
                    .isEqualTo("t");
        }
    }

    @Test
    void hasTheContribExtensions() throws SQLException {
        try (ProvisionedServer server = provisioner.provision(REQUEST)) {
            assertThat(ask(
                            server,
                            "SELECT count(*) FROM pg_available_extensions"
                                    + " WHERE name IN ('btree_gist', 'citext', 'hstore', 'pg_trgm', 'pgcrypto')"))
                    .isEqualTo("5");
        }
    }

    @Test
    void labelsTheContainerAndRemovesItOnClose() {
        ContainerServer server = (ContainerServer) provisioner.provision(REQUEST);
        assertThat(ours()).contains(server.containerId());
        server.close();
        server.close();
        assertThat(ours()).doesNotContain(server.containerId());
    }

    @Test
    void failsEarlyWithWhatTheServerWroteIfTheContainerDies() {
        PostgreSqlContainerProvisioner broken =
                new PostgreSqlContainerProvisioner("postgres:17", List.of("no_such_setting=1"));
        List<String> before = ours();
        Instant start = Instant.now();
        assertThatThrownBy(() -> broken.provision(REQUEST))
                .isInstanceOf(ProvisioningException.class)
                .hasMessageStartingWith(
                        "The container postgres:17 did not start a PostgreSQL server: the container exited; it"
                                + " logged: ")
                .hasMessageContaining("unrecognized configuration parameter \"no_such_setting\"");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
        assertThat(ours()).isEqualTo(before);
    }

    @Test
    void aContainerThatIsKilledMeanwhileEndsInSqlErrors() throws SQLException {
        try (ContainerServer server = (ContainerServer) provisioner.provision(REQUEST);
                Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            client().killContainerCmd(server.containerId()).exec();
            assertThat(catchThrowableOfType(SQLException.class, () -> statement.execute("SELECT 1"))
                            .getSQLState())
                    .isIn("08006", "57P01");
            assertThat(catchThrowableOfType(SQLException.class, () -> connect(server))
                            .getSQLState())
                    .startsWith("08");
        }
    }

    private static List<String> ours() {
        return client()
                .listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(List.of(PostgreSqlContainerProvisioner.LABEL))
                .exec()
                .stream()
                .map(Container::getId)
                .toList();
    }

    private static DockerClient client() {
        return DockerClientFactory.instance().client();
    }

    private static Connection connect(ProvisionedServer server) throws SQLException {
        ServerAddress address = server.address();
        return DriverManager.getConnection(
                "jdbc:postgresql://" + address.host() + ":" + address.port() + "/" + address.database(),
                address.user(),
                address.password());
    }

    private static String ask(ProvisionedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
