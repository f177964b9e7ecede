package dev.migrationsafety.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.WarmTemplate;
import dev.migrationsafety.postgresql.OneServer.Borrowed;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneServer.class)
class WarmTemplateIT {
    private static final String OURS = "SELECT datname FROM pg_database WHERE datname LIKE 'migration\\_safety\\_%'";

    @Test
    void givesEveryCallerADatabaseOfItsOwnLikeTheOriginal(Borrowed borrowed) throws SQLException {
        try (PostgresServer server = borrowed.open();
                WarmTemplate warm = warm(server)) {
            Set<String> names = new HashSet<>();
            for (int i = 0; i < 6; i++) {
                try (Database database = warm.open()) {
                    names.add(Scripts.ask(database, "SELECT current_database()").get(0));
                    assertThat(Scripts.ask(database, "SELECT id FROM t")).containsExactly("1");
                    Scripts.run(database, "INSERT INTO t DEFAULT VALUES");
                    DataSource source = database.unwrap(DataSource.class).orElseThrow();
                    try (Connection first = source.getConnection();
                            Connection second = source.getConnection()) {
                        assertThat(first).isNotSameAs(second);
                        assertThat(first.getMetaData().getUserName())
                                .isEqualTo(second.getMetaData().getUserName());
                    }
                }
            }
            assertThat(names).hasSize(6);
        }
    }

    @Test
    void leavesNoDatabaseBehind(Borrowed borrowed) {
        List<String> before;
        try (PostgresServer server = borrowed.given().open()) {
            before = Catalog.ask(server, OURS);
            try (WarmTemplate warm = warm(server)) {
                warm.open().close();
                warm.open().close();
            }
        }
        try (PostgresServer server = borrowed.given().open()) {
            assertThat(Catalog.ask(server, OURS)).containsExactlyInAnyOrderElementsOf(before);
        }
    }

    private static WarmTemplate warm(PostgresServer server) {
        Database original = server.createBaseline();
        Scripts.run(original, "CREATE TABLE t (id serial); INSERT INTO t DEFAULT VALUES;");
        return new WarmTemplate(original.freeze(), 2);
    }
}
