package dev.migrationsafety.sql.layout.numbered;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.MigrationLayout;
import dev.migrationsafety.sql.layout.SqlLayoutContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MigrationNumberedLayoutTest extends SqlLayoutContract {
    @Override
    protected MigrationLayout layout() {
        return new MigrationNumberedLayout();
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
        return "migration-" + version(version) + "-" + title + ".sql";
    }

    @Override
    protected String down(int version, String title) {
        return "migration-" + version(version) + "-" + title + "-rollback.sql";
    }

    @Override
    protected String version(int version) {
        return "0" + version;
    }

    @Override
    protected String label(int version) {
        return version(version);
    }

    @Override
    protected String expected() {
        return "migration-001-name.sql with migration-001-rollback.sql or migration-001-name-rollback.sql";
    }

    @Test
    void pairsADownWithoutAName() {
        assertThat(read(file("migration-001-add-fee.sql", "select 1;"), file("migration-001-rollback.sql", "select 1;"))
                        .steps()
                        .get(0)
                        .down())
                .map(Script::file)
                .isEqualTo(Optional.of("migration-001-rollback.sql"));
    }

    @Test
    void refusesFolders() {
        refuses(
                List.of(file("migration-1-a.sql", "select 1;"), file("old/migration-0-a.sql", "select 1;")),
                "old/migration-0-a.sql: does not match the file names of this layout (" + expected()
                        + "); rename it or move it out of the migrations");
    }
}
