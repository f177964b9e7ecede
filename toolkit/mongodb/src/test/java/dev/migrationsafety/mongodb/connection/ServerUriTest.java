package dev.migrationsafety.mongodb.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.engine.provision.ServerAddress;
import dev.migrationsafety.finding.ConfigurationException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerUriTest {
    @Test
    void readsAConnectionString() {
        ServerUri uri = ServerUri.of("mongodb://ada:s3cret@db.example:27018/app?replicaSet=rs0", "", "");

        assertThat(uri.address()).isEqualTo(new ServerAddress("db.example", 27_018, "app", "ada", ""));
        assertThat(uri.toString()).isEqualTo("mongodb://ada@db.example:27018/app");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mongodb://ada:s3cret@db.example",
                "mongodb://ada:s3cret@db.example:port",
                "mongodb://ada:s3cret:x@y@db.example/",
                "mongodb://ada:s3cret@/"
            })
    void neverShowsThePassword(String uri) {
        assertThatThrownBy(() -> ServerUri.of(uri, "", ""))
                .isInstanceOf(ConfigurationException.class)
                .satisfies(e -> {
                    StringWriter trace = new StringWriter();
                    e.printStackTrace(new PrintWriter(trace));
                    assertThat(trace.toString()).doesNotContain("s3cret");
                });
    }

    @Test
    void leadsARunnerToOneDatabase() {
        assertThat(ServerUri.of("mongodb://localhost:27017/?replicaSet=rs0", "", "")
                        .database("d")
                        .secret())
                .isEqualTo("mongodb://localhost:27017/d?replicaSet=rs0");
        assertThat(ServerUri.of("mongodb://a:b@localhost/app", "", "")
                        .database("d")
                        .secret())
                .isEqualTo("mongodb://a:b@localhost/d?authSource=app");
        assertThat(ServerUri.of("mongodb://localhost/?tls=true", "a b", "c/d")
                        .database("d")
                        .secret())
                .isEqualTo("mongodb://a%20b:c%2Fd@localhost/d?tls=true&authSource=admin");
        assertThat(ServerUri.of("mongodb://a:b@localhost", "", "").database("d"))
                .hasToString("(connection string)");
    }
}
