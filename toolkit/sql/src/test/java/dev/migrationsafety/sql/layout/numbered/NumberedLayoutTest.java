package dev.migrationsafety.sql.layout.numbered;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.MigrationLayout;
import dev.migrationsafety.sql.layout.SqlLayoutContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NumberedLayoutTest extends SqlLayoutContract {
    @Override
    protected MigrationLayout layout() {
        return new NumberedLayout();
    }

    @Override
    protected TransactionMode transaction() {
        return TransactionMode.NONE;
    }

    @Override
    protected SessionMode session() {
        return SessionMode.NEW;
    }

    @Override
    protected String up(int version, String title) {
        return version(version) + "_" + title + ".sql";
    }

    @Override
    protected String down(int version, String title) {
        return version(version) + "_" + title + "_rollback.sql";
    }

    @Override
    protected String version(int version) {
        return String.valueOf(version);
    }

    @Override
    protected String label(int version) {
        return version(version);
    }

    @Override
    protected String expected() {
        return "001_name.sql with 001_name_rollback.sql, 001_name.down.sql or down/001_name.sql";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "001_add_fee_rollback.sql",
                "001-add-fee-rollback.sql",
                "001_rollback.sql",
                "001-rollback.sql",
                "001_add_fee.down.sql",
                "001-add-fee.down.sql",
                "down/001_add_fee.sql",
                "down/001-add-fee.sql",
                "down/1_add_fee_rollback.sql",
                "down/001_add_fee.down.sql"
            })
    void pairsADownByItsNumber(String down) {
        List<MigrationStep> steps = read(file("001-add-fee.sql", "select 1;"), file(down, "select -1;"))
                .steps();
        assertThat(steps).extracting(MigrationStep::label).containsExactly("001 add fee");
        assertThat(steps.get(0).down()).map(Script::file).isEqualTo(Optional.of(down));
    }

    @Test
    void takesVersionsThatDifferInZerosForOne() {
        refuses(
                List.of(file("001_a.sql", "select 1;"), file("1-b.sql", "select 1;")),
                "001_a.sql, 1-b.sql: are two ups of version 001; keep one");
    }

    @Test
    void refusesOtherFoldersAndUpMarks() {
        refuses(
                List.of(
                        file("001_a.sql", "select 1;"),
                        file("archive/000_a.sql", "select 1;"),
                        file("002_a.up.sql", "select 1;"),
                        file("003.sql", "select 1;")),
                "002_a.up.sql: does not match the file names of this layout (" + expected()
                        + "); rename it or move it out of the migrations",
                "003.sql: does not match the file names of this layout (" + expected() + "); rename it or move it out"
                        + " of the migrations",
                "archive/000_a.sql: does not match the file names of this layout (" + expected()
                        + "); rename it or move it out of the migrations");
    }

    @Test
    void ordersLongNumbers() {
        assertThat(read(
                                file("20240101000000_b.sql", "select 1;"),
                                file("99999999999999999999_c.sql", "select 1;"),
                                file("9_a.sql", "select 1;"))
                        .steps())
                .extracting(MigrationStep::label)
                .containsExactly("9 a", "20240101000000 b", "99999999999999999999 c");
    }
}
