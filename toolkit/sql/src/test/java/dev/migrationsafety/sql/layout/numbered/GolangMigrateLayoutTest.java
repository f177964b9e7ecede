package dev.migrationsafety.sql.layout.numbered;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationLayout;
import dev.migrationsafety.sql.layout.SqlLayoutContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GolangMigrateLayoutTest extends SqlLayoutContract {
    @Override
    protected MigrationLayout layout() {
        return new GolangMigrateLayout();
    }

    @Override
    protected TransactionMode transaction() {
        return TransactionMode.ONE_COMMAND;
    }

    @Override
    protected SessionMode session() {
        return SessionMode.KEPT;
    }

    @Override
    protected String up(int version, String title) {
        return version(version) + "_" + title + ".up.sql";
    }

    @Override
    protected String down(int version, String title) {
        return version(version) + "_" + title + ".down.sql";
    }

    @Override
    protected String version(int version) {
        return "0000" + version;
    }

    @Override
    protected String label(int version) {
        return version(version);
    }

    @Override
    protected String expected() {
        return "1_title.up.sql with 1_title.down.sql";
    }

    @Test
    void refusesScriptsThatTheToolWouldRunOrPassOver() {
        refuses(
                List.of(
                        file("1_a.up.sql", "select 1;"),
                        file("2_a.up.txt", "select 1;"),
                        file("18446744073709551616_a.up.sql", "select 1;"),
                        file("003-a.up.sql", "select 1;"),
                        file("sub/4_a.up.sql", "select 1;")),
                "003-a.up.sql: does not match the file names of this layout (" + expected()
                        + "); rename it or move it out of the migrations",
                "18446744073709551616_a.up.sql: does not match the file names of this layout (" + expected()
                        + "); rename it or move it out of the migrations",
                "2_a.up.txt: golang-migrate would run it, but only .sql can be rehearsed; rename it or move it out of"
                        + " the folder",
                "sub/4_a.up.sql: does not match the file names of this layout (" + expected()
                        + "); rename it or move it out of the migrations");
    }

    @Test
    void leavesMigrationsOfOtherEnginesToTheirLayouts() {
        assertThat(layout().recognizes(files(file("1_a.up.json", "[]"), file("2_b.up.cypher", "MATCH (n)"))))
                .isFalse();
        assertThat(layout().recognizes(files(file("1_a.down.sql", "select 1;"))))
                .isFalse();
        assertThat(layout().recognizes(files(file("1_a.up.sql", "select 1;")))).isTrue();
    }

    @Test
    void runsFilesOfZeroBytesAsTheToolDoes() {
        MigrationFile up = file("00001_a.up.sql", "");
        MigrationFile down = file("00001_a.down.sql", "");
        assertThat(read(up, down).steps()).containsExactly(step(1, "a", script(up, ""), Optional.of(script(down, ""))));
    }

    @Test
    void takesTheLargestVersionAndEmptyTitles() {
        assertThat(read(file("18446744073709551615_.up.sql", "select 1;")).steps())
                .extracting(MigrationStep::label)
                .containsExactly("18446744073709551615");
    }
}
