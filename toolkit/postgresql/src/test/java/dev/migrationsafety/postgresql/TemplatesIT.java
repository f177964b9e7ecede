package dev.migrationsafety.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.postgresql.OneServer.Borrowed;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneServer.class)
class TemplatesIT {
    private static final String OURS = "SELECT datname FROM pg_database WHERE datname LIKE 'migration\\_safety\\_%'";

    @Test
    void clonesADatabaseWithItsRowsAndSequencesAnyNumberOfTimes(Borrowed borrowed) {
        try (PostgresServer server = borrowed.open()) {
            Database original = server.createBaseline();
            Scripts.run(original, "CREATE TABLE t (id serial); INSERT INTO t DEFAULT VALUES;");
            try (DatabaseTemplate template = original.freeze();
                    Database one = template.open();
                    Database two = template.open()) {
                Scripts.run(one, "DROP TABLE t");
                Scripts.run(two, "INSERT INTO t DEFAULT VALUES");
                assertThat(Scripts.ask(two, "SELECT id FROM t ORDER BY 1")).containsExactly("1", "2");
                try (Database three = template.open()) {
                    assertThat(Scripts.ask(three, "SELECT id FROM t")).containsExactly("1");
                }
            }
        }
    }

    /** What CREATE DATABASE … TEMPLATE loses, as the catalog of all databases shows it. */
    private static List<String> properties(PostgresServer server, Database database) {
        String name = Scripts.ask(database, "SELECT current_database()").get(0);
        return Catalog.ask(
                server,
                """
                SELECT concat_ws(' | ', datdba::regrole, datconnlimit, datcollate, datctype, encoding, datlocprovider,
                  (SELECT array_agg(a::text ORDER BY a::text) FROM unnest(datacl) a),
                  shobj_description(oid, 'pg_database'),
                  (SELECT string_agg(setrole::text || setconfig::text, ';' ORDER BY setrole) FROM pg_db_role_setting
                   WHERE setdatabase = d.oid))
                FROM pg_database d WHERE datname = '"""
                        + name + "'");
    }

    @Test
    void givesACloneTheSettingsPrivilegesCommentAndOwnerOfItsOriginal(Borrowed borrowed) {
        try (PostgresServer server = borrowed.open()) {
            Database original = server.createBaseline();
            Catalog.ask(server, "SELECT 1");
            String name = Scripts.ask(original, "SELECT current_database()").get(0);
            List<String> statements = List.of(
                    "CREATE ROLE \"tpl owner\"",
                    "CREATE ROLE tpl_reader",
                    "CREATE ROLE tpl_other",
                    "ALTER DATABASE @ OWNER TO \"tpl owner\"",
                    "GRANT migration_owner TO \"tpl owner\"",
                    "ALTER DATABASE @ SET search_path TO \"$user\", 'A b', public",
                    "ALTER DATABASE @ SET TimeZone TO 'Europe/Berlin'",
                    "ALTER DATABASE @ SET app.\"tenant\" TO 'it''s \\ 1'",
                    "ALTER DATABASE @ SET temp_tablespaces TO ''",
                    "ALTER ROLE tpl_reader IN DATABASE @ SET work_mem TO '5MB'",
                    "ALTER DATABASE @ CONNECTION LIMIT 17",
                    "REVOKE TEMPORARY ON DATABASE @ FROM PUBLIC",
                    "REVOKE CREATE ON DATABASE @ FROM \"tpl owner\"",
                    "GRANT CREATE ON DATABASE @ TO tpl_reader WITH GRANT OPTION",
                    "SET ROLE tpl_reader",
                    "GRANT CREATE ON DATABASE @ TO tpl_other",
                    "RESET ROLE",
                    "COMMENT ON DATABASE @ IS 'it''s \\ a comment'");
            server.admin()
                    .execute(
                            "Preparing",
                            statements.stream()
                                    .map(text -> text.replace("@", '"' + name + '"'))
                                    .toList());
            List<String> before = properties(server, original);
            assertThat(before.get(0))
                    .startsWith("\"tpl owner\" | 17 | ")
                    .contains("tpl_other=C/tpl_reader", "tpl_reader=C*/", "Europe/Berlin", "A b");
            try (DatabaseTemplate template = original.freeze();
                    Database clone = template.open()) {
                assertThat(properties(server, clone)).isEqualTo(before);
                try (DatabaseTemplate again = clone.freeze();
                        Database second = again.open()) {
                    assertThat(properties(server, second)).isEqualTo(before);
                }
            }
            server.drops().await();
            server.admin().execute("Tidying", "DROP ROLE \"tpl owner\", tpl_reader, tpl_other");
        }
    }

    @Test
    void freezesADatabaseOfWhichUsersHoldConnections(Borrowed borrowed) throws SQLException {
        try (PostgresServer server = borrowed.open()) {
            Database original = server.createBaseline();
            List<Connection> held = new ArrayList<>();
            held.add(original.unwrap(DataSource.class).orElseThrow().getConnection());
            try (DatabaseTemplate template = original.freeze();
                    Database clone = template.open()) {
                assertThat(held.get(0).isValid(1)).isFalse();
                assertThat(Scripts.ask(clone, "SELECT 1")).containsExactly("1");
            }
        }
    }

    @Test
    void letsNobodyIntoATemplate(Borrowed borrowed) {
        try (PostgresServer server = borrowed.open();
                DatabaseTemplate template = server.createBaseline().freeze();
                Database clone = template.open()) {
            assertThat(Catalog.ask(
                            server,
                            "SELECT concat_ws(' ', datistemplate, datallowconn) FROM pg_database"
                                    + " WHERE datname LIKE 'migration\\_safety\\_"
                                    + server.names().run() + "\\_%'"
                                    + " ORDER BY oid"))
                    .containsExactly("t f", "f t");
            assertThat(Scripts.ask(clone, "SELECT 1")).containsExactly("1");
        }
    }

    @Test
    void dropsWhatItMadeOnAGivenServerAndNothingElse(Borrowed borrowed) {
        try (PostgresServer bystander = borrowed.open()) {
            bystander.admin().execute("", "CREATE DATABASE migration_safety_notours");
            PostgresServer server = borrowed.given().open();
            List<String> before = Catalog.ask(bystander, OURS + " ORDER BY 1");
            List<String> roles = Catalog.ask(bystander, "SELECT rolname FROM pg_roles ORDER BY 1");
            Database left = server.createBaseline();
            Database frozen = server.createBaseline();
            DatabaseTemplate template = frozen.freeze();
            Scripts.run(template.open(), "CREATE TABLE t ()");
            server.createBaseline().close();
            assertThat(Scripts.ask(left, "SELECT current_user"))
                    .containsExactly("migration_owner_" + server.names().run());
            server.close();
            server.close();
            assertThat(server.leftovers()).isEmpty();
            assertThat(Catalog.ask(bystander, OURS + " ORDER BY 1")).isEqualTo(before);
            assertThat(Catalog.ask(bystander, "SELECT rolname FROM pg_roles ORDER BY 1"))
                    .isEqualTo(roles);
            bystander.admin().execute("", "DROP DATABASE migration_safety_notours");
        }
    }

    @Test
    void namesRolesThatMigrationsLeftOnAGivenServer(Borrowed borrowed) {
        PostgresServer server = borrowed.given().open();
        server.createBaseline();
        server.admin().execute("", "CREATE ROLE made_by_script");
        server.close();
        assertThat(server.leftovers())
                .containsExactly(
                        "role made_by_script appeared during the run; if the migrations created it, drop it by hand");
        try (PostgresServer other = borrowed.open()) {
            other.admin().execute("", "DROP ROLE made_by_script");
        }
    }

    @Test
    void refusesToDropADatabaseThatIsNotOurs() {
        assertThatThrownBy(() -> new OurNames().check("ledger"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The database ledger does not start with migration_safety_");
        assertThatThrownBy(() -> new OurNames().check(new OurNames().next())).isInstanceOf(IllegalStateException.class);
    }
}
