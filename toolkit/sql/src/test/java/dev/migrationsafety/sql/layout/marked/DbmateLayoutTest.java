package dev.migrationsafety.sql.layout.marked;

import static dev.migrationsafety.sql.layout.SqlLayoutContract.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.sql.layout.MarkedLayout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DbmateLayoutTest {
    private final MarkedLayout layout = new MarkedLayout(new DbmateLayout());

    @Test
    void readsSectionsWithTheLinesOfTheFile() {
        MigrationFile file = file(
                "20240131120000_create_account.sql",
                """
                -- the ledger's first table

                -- migrate:up
                CREATE TABLE account (id bigint);

                -- migrate:down transaction:false
                DROP TABLE account;
                """);
        assertThat(layout.read(file))
                .isEqualTo(new MigrationHistory(
                        "db/migration",
                        "dbmate",
                        "postgresql",
                        SessionMode.KEPT,
                        List.of(new MigrationStep(
                                "20240131120000",
                                "20240131120000 create account",
                                MigrationStep.Kind.VERSIONED,
                                new Script(
                                        file.path(),
                                        file.sha256(),
                                        "\n\n-- migrate:up\nCREATE TABLE account (id bigint);\n\n\n\n",
                                        TransactionMode.PER_SCRIPT),
                                Optional.of(new Script(
                                        file.path(),
                                        file.sha256(),
                                        "\n\n\n\n\n-- migrate:down transaction:false\nDROP TABLE account;\n",
                                        TransactionMode.ONE_COMMAND)),
                                List.of())),
                        Map.of(file.path(), file.sha256()),
                        Map.of()));
    }

    @Test
    void ordersFilesByTheirNamesAsText() {
        String text = "--migrate:up transaction:true\nselect 1;\n--  migrate:down\n";
        assertThat(layout.read(file("2_a.sql", text), file("10_a.sql", text), file("9b.sql", text))
                        .steps())
                .extracting(MigrationStep::label)
                .containsExactly("10 a", "2 a", "9 b");
    }

    @Test
    void listsWhatDbmateWouldRefuseOrPassOver() {
        String good = "-- migrate:up\nselect 1;\n-- migrate:down\n";
        layout.refuses(
                List.of(
                        file("1_a.sql", "select 1;\n" + good),
                        file("2_a.sql", "-- migrate:up\nselect 1;\n"),
                        file("3_a.sql", "-- migrate:down\nselect 1;\n"),
                        file("4_a.sql", "-- migrate:down\n-- migrate:up\nselect 1;\n"),
                        file("5_a.sql", good + good),
                        file("6_a.sql", "-- migrate:up transaction: false\nselect 1;\n-- migrate:down\n"),
                        file("7_a.sql", "-- migrate:up\nselect 1;\n  -- migrate:down\n"),
                        file("8_a.sql", good),
                        file("8_b.sql", good),
                        file("9_a.sql", "-- migrate:upwards\nselect 1;\n"),
                        file("seed.sql", good)),
                "1_a.sql:1: text before -- migrate:up, which dbmate rejects; move it below",
                "2_a.sql:1: has no -- migrate:down, which dbmate requires; add it, and leave it empty if there is"
                        + " nothing to do",
                "3_a.sql:1: has no -- migrate:up, which dbmate requires; add it, and leave it empty if there is"
                        + " nothing to do",
                "4_a.sql:1: -- migrate:down must come after -- migrate:up",
                "5_a.sql:4: has a second -- migrate:up; keep one per file",
                "5_a.sql:6: has a second -- migrate:down; keep one per file",
                "6_a.sql:1: dbmate ignores the option \"transaction:\"; write transaction:false without spaces, or"
                        + " remove the option",
                "6_a.sql:1: dbmate ignores the option \"false\"; write transaction:false without spaces, or remove the"
                        + " option",
                "7_a.sql:3: dbmate ignores a marker that is not at the start of its line; remove the white space"
                        + " before it",
                "7_a.sql:1: has no -- migrate:down, which dbmate requires; add it, and leave it empty if there is"
                        + " nothing to do",
                "9_a.sql:2: text before -- migrate:up, which dbmate rejects; move it below",
                "9_a.sql:1: has no -- migrate:up, which dbmate requires; add it, and leave it empty if there is"
                        + " nothing to do",
                "9_a.sql:1: has no -- migrate:down, which dbmate requires; add it, and leave it empty if there is"
                        + " nothing to do",
                "seed.sql: does not match the file names of this layout (20240131120000_name.sql with -- migrate:up"
                        + " and -- migrate:down);"
                        + " rename it or move it out of the migrations",
                "8_a.sql, 8_b.sql: have the version 8, which dbmate can record only once; rename one");
    }

    @Test
    void isRecognizedByItsMarkersAlone() {
        layout.recognizedAlone(file("1_create_account.sql", "-- migrate:up\nselect 1;\n-- migrate:down\n"));
        layout.recognizedAlone(file("migration-001-a.sql", "--migrate:up"));
    }
}
