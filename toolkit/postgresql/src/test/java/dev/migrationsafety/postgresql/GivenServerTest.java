package dev.migrationsafety.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.engine.provision.ServerAddress;
import dev.migrationsafety.finding.ConfigurationException;
import org.junit.jupiter.api.Test;

class GivenServerTest {
    @Test
    void readsTheUrlOfJdbc() {
        assertThat(GivenServer.of("jdbc:postgresql://db.local:5433/my%20db?ssl=false&user=u&password=p%2Bq", "", "")
                        .address())
                .isEqualTo(new ServerAddress("db.local", 5433, "my db", "u", "p+q"));
        assertThat(GivenServer.of("jdbc:postgresql://[::1]/x", "admin", "a+b").address())
                .isEqualTo(new ServerAddress("::1", 5432, "x", "admin", "a+b"));
    }

    @Test
    void readsTheUrlOfLibpq() {
        assertThat(GivenServer.of("postgresql://me:se%3Acret@h:1/d", "", "").address())
                .isEqualTo(new ServerAddress("h", 1, "d", "me", "se:cret"));
        assertThat(GivenServer.of("postgres://me@h", "", "secret").address())
                .isEqualTo(new ServerAddress("h", 5432, "me", "me", "secret"));
    }

    @Test
    void isNotOurs() {
        GivenServer server = GivenServer.of("postgresql://me@h", "", "");
        assertThat(server.ours()).isFalse();
        assertThat(server.copies()).isEmpty();
        assertThat(server).hasToString("GivenServer[address=me@h:5432/me]");
    }

    @Test
    void refusesOtherUrlsWithoutShowingThem() {
        for (String url :
                new String[] {"jdbc:mysql://u:secret@h/d", "postgresql://u:sec ret@h/d", "postgresql://u:s@a,b/d"}) {
            assertThatThrownBy(() -> GivenServer.of(url, "u", "secret"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageStartingWith("The server's URL cannot be used: ")
                    .message()
                    .doesNotContain("secret", "sec ret");
        }
        assertThatThrownBy(() -> GivenServer.of("postgresql://h/d", "", ""))
                .hasMessage("The server's URL cannot be used: it names no user. Expected"
                        + " jdbc:postgresql://host:port/database, with user and password as separate settings.");
    }
}
