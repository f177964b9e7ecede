package dev.migrationsafety.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.postgresql.OneServer.Borrowed;
import dev.migrationsafety.postgresql.settings.DatabaseLocale;
import dev.migrationsafety.postgresql.settings.PostgresSettings;
import dev.migrationsafety.postgresql.settings.SearchPath;
import dev.migrationsafety.postgresql.settings.SearchPath.Setter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Role, search path and locale: what a script does under the configured ones, and what without. */
@ExtendWith(OneServer.class)
class SurroundingsIT {
    private static final PostgresSettings STANDARD = PostgresSettings.STANDARD;

    /** Asks a clone, since that is where steps are rehearsed. */
    private static List<String> ask(Borrowed borrowed, Environment environment, String script, String query) {
        try (PostgresServer server = borrowed.open(environment);
                DatabaseTemplate frozen = server.createBaseline().freeze();
                Database clone = frozen.open()) {
            Scripts.run(clone, script);
            try (DatabaseTemplate again = clone.freeze();
                    Database second = again.open()) {
                return Scripts.ask(second, query);
            }
        }
    }

    private static final String WHERE =
            "SELECT schemaname || ' ' || current_setting('search_path') FROM pg_tables WHERE tablename = 'landed'";

    @ParameterizedTest
    @EnumSource(Setter.class)
    void makesObjectsWithoutASchemaWhereTheSearchPathSays(Setter setter, Borrowed borrowed) {
        PostgresSettings settings = STANDARD.withSearchPath(new SearchPath(List.of("app Data", "public"), setter))
                .making(List.of(), List.of("app Data"), List.of());

        assertThat(ask(borrowed, Environment.of(settings), "CREATE TABLE landed (id int)", WHERE))
                .containsExactly("app Data \"app Data\", public");
    }

    @Test
    void makesObjectsInPublicWithoutASearchPath(Borrowed borrowed) {
        assertThat(ask(borrowed, Environment.standard(), "CREATE TABLE landed (id int)", WHERE))
                .containsExactly("public \"$user\", public");
    }

    @ParameterizedTest
    @EnumSource(Setter.class)
    void givesTheSearchPathToARoleThatExistsOnAGivenServer(Setter setter, Borrowed borrowed) {
        PostgresSettings settings = STANDARD.withRunAs("sr_owner")
                .withSearchPath(new SearchPath(List.of("app"), setter))
                .making(List.of(), List.of("app"), List.of());
        try (PostgresServer bystander = borrowed.open()) {
            bystander.admin().execute("As production has it", "CREATE ROLE sr_owner");
            try {
                assertThat(ask(borrowed.given(), Environment.of(settings), "CREATE TABLE landed (id int)", WHERE))
                        .containsExactly("app app");
            } finally {
                bystander.admin().execute("Tidying", "DROP ROLE sr_owner");
            }
        }
    }

    @Test
    void goesBackToTheConfiguredSearchPathOnReset(Borrowed borrowed) {
        PostgresSettings settings = STANDARD.withSearchPath(new SearchPath(List.of("app"), Setter.CONNECTION))
                .making(List.of(), List.of("app"), List.of());
        assertThat(ask(
                        borrowed,
                        Environment.of(settings),
                        "SET search_path TO public; RESET search_path; CREATE TABLE landed (id int)",
                        WHERE))
                .containsExactly("app app");
    }

    @Test
    void runsAsTheNamedRoleWithItsPrivilegesAndNoOther(Borrowed borrowed) {
        String init = "CREATE TABLE rates (id int); GRANT INSERT ON rates TO sr_clerk";
        try (PostgresServer server = borrowed.open(granting("sr_clerk", init));
                Database database = server.createBaseline();
                ScriptSession session = database.openSession("UTC")) {
            Scripts.succeed(session, TransactionMode.PER_SCRIPT, "INSERT INTO rates VALUES (1)");
            assertThat(Scripts.fail(session, TransactionMode.PER_SCRIPT, "SELECT FROM rates")
                            .code())
                    .isEqualTo("42501");
        }
        try (PostgresServer server = borrowed.open(granting("", init));
                Database database = server.createBaseline();
                ScriptSession session = database.openSession("UTC")) {
            assertThat(Scripts.fail(session, TransactionMode.PER_SCRIPT, "INSERT INTO rates VALUES (1)")
                            .code())
                    .isEqualTo("42501");
        }
    }

    private static Environment granting(String role, String init) {
        return new Environment(
                "UTC",
                List.of(new Script("init.sql", "0", init, TransactionMode.NONE)),
                List.of(),
                Duration.ofMinutes(1),
                STANDARD.withRunAs(role).making(List.of("sr_clerk"), List.of(), List.of()));
    }

    private static String order(Borrowed borrowed, DatabaseLocale locale) {
        return ask(
                        borrowed,
                        Environment.of(STANDARD.withLocale(locale)),
                        "CREATE TABLE w (v text); INSERT INTO w VALUES ('b'), ('C'), ('a'), ('Z')",
                        "SELECT string_agg(v, '' ORDER BY v) || ' ' || upper('\u00e4') FROM w")
                .get(0);
    }

    @Test
    void ordersTextByTheConfiguredLocale(Borrowed borrowed) {
        assertThat(order(borrowed, DatabaseLocale.ofSystem("C"))).isEqualTo("CZab \u00e4");
        assertThat(order(borrowed, new DatabaseLocale("icu", "de-DE", "C", "C")))
                .isEqualTo("abCZ \u00c4");
        assertThat(order(borrowed, new DatabaseLocale("builtin", "C.UTF-8", "", "")))
                .isEqualTo("CZab \u00c4");
    }

    @Test
    void refusesALocaleThatIcuDoesNotKnow(Borrowed borrowed) {
        PostgresSettings settings = STANDARD.withLocale(new DatabaseLocale("icu", "xx-nonsense-1", "", ""));
        try (PostgresServer server = borrowed.open(Environment.of(settings))) {
            assertThatThrownBy(server::createBaseline)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageStartingWith("locale: creating a UTF-8 database failed with icu xx-nonsense-1: ");
        }
    }
}
