package dev.migrationsafety.sql.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.StepHeader;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationLayout;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DieselLayoutTest extends SqlLayoutContract {
    @Override
    protected MigrationLayout layout() {
        return new DieselLayout();
    }

    @Override
    protected boolean needsNoDownOverNothing() {
        return false;
    }

    @Override
    protected TransactionMode transaction() {
        return TransactionMode.PER_SCRIPT;
    }

    @Override
    protected SessionMode session() {
        return SessionMode.KEPT;
    }

    @Override
    protected String up(int version, String title) {
        return version(version) + "_" + title + "/up.sql";
    }

    @Override
    protected String down(int version, String title) {
        return version(version) + "_" + title + "/down.sql";
    }

    @Override
    protected String version(int version) {
        return String.format(Locale.ROOT, "2024-01-%02d-000000", version);
    }

    @Override
    protected String label(int version) {
        return version(version);
    }

    @Override
    protected String expected() {
        return "<version>_name/up.sql with down.sql and metadata.toml";
    }

    @Override
    protected String stray() {
        return "2024-01-01-000000_a/seed.sql";
    }

    @Test
    void ordersVersionsByTheirTextWithoutDashes() {
        assertThat(read(
                                file("20240101_b/up.sql", "select 1;"),
                                file("2023-12-31-1_a/up.sql", "select 1;"),
                                file("9_d/up.sql", "select 1;"),
                                file("2024-01-02/up.sql", "select 1;"))
                        .steps())
                .extracting(MigrationStep::label)
                .containsExactly("2023-12-31-1 a", "20240101 b", "2024-01-02", "9 d");
    }

    @Test
    void takesVersionsThatDifferInDashesForOne() {
        refuses(
                List.of(file("2024-01-01_a/up.sql", "select 1;"), file("20240101_b/up.sql", "select 1;")),
                "2024-01-01_a/up.sql, 20240101_b/up.sql: are two ups of version 2024-01-01; keep one");
    }

    @Test
    void passesOverScriptsBesideTheFoldersAsDieselDoes() {
        assertThat(read(file("seed.sql", "select 1;"), file("1_a/up.sql", "select 1;"))
                        .steps())
                .extracting(MigrationStep::version)
                .containsExactly("1");
    }

    @Test
    void takesAnEmptyDownForNoneAndSaysWhy() {
        MigrationFile up = file(up(1, "a"), "select 1;");
        assertThat(read(up, file(down(1, "a"), "")).steps())
                .containsExactly(step(1, "a", script(up, "select 1;"), Optional.empty())
                        .described(new StepHeader(
                                "", "", "", "none: down.sql is empty, and Diesel refuses to run an empty file")));
    }

    @Test
    void refusesAnEmptyUp() {
        refuses(
                List.of(file("1_a/up.sql", ""), file("1_a/down.sql", "select 1;"), file("2_a/down.sql", "")),
                "1_a/up.sql: is empty, which Diesel rejects; write its statements, or a comment that explains why"
                        + " there are none",
                "2_a/down.sql: is the down of version 2, which has no up; add the up or remove it");
    }

    @Test
    void takesAnEmptyMetadataFileForOneWithoutTheKey() {
        assertThat(read(file("1_a/up.sql", "select 1;"), file("1_a/metadata.toml", ""))
                        .steps())
                .extracting(step -> step.up().transaction())
                .containsExactly(TransactionMode.ONE_COMMAND);
    }

    @Test
    void refusesAFolderWithoutUp() {
        refuses(
                List.of(file("1_a/up.sql", "select 1;"), file("docs/x.md", "x")),
                "docs/: has no up.sql, which Diesel requires; add it or move the folder out of the migrations");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    run_in_transaction = false              | ONE_COMMAND
                    run_in_transaction=true # why           | PER_SCRIPT
                    "run_in_transaction" = false            | ONE_COMMAND
                    # run_in_transaction = true             | ONE_COMMAND
                    note = "x"                              | ONE_COMMAND
                    [other]\\nrun_in_transaction = true      | ONE_COMMAND
                    """)
    void wrapsUpAndDownAsItsMetadataSays(String metadata, TransactionMode mode) {
        MigrationStep step = read(
                        file("1_a/up.sql", "select 1;"),
                        file("1_a/down.sql", "select 1;"),
                        file("1_a/metadata.toml", metadata.replace("\\n", "\n")))
                .steps()
                .get(0);
        assertThat(step.up().transaction()).isEqualTo(mode);
        assertThat(step.down().orElseThrow().transaction()).isEqualTo(mode);
    }

    @Test
    void refusesMetadataThatCannotBeRead() {
        refuses(
                List.of(
                        file("1_a/up.sql", "select 1;"),
                        file("1_a/metadata.toml", "# ok\n\nrun_in_transaction: no\nrun_in_transaction = no")),
                "1_a/metadata.toml:3: \"run_in_transaction: no\" cannot be parsed, and Diesel would silently run the"
                        + " migration in a transaction; write run_in_transaction = true or false",
                "1_a/metadata.toml:4: \"run_in_transaction = no\" cannot be parsed, and Diesel would silently run the"
                        + " migration in a transaction; write run_in_transaction = true or false");
    }
}
