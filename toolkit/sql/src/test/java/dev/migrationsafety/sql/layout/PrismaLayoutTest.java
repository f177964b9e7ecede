package dev.migrationsafety.sql.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.MigrationLayout;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class PrismaLayoutTest extends SqlLayoutContract {
    @Override
    protected MigrationLayout layout() {
        return new PrismaLayout();
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
        return version(version) + "_" + title + "/migration.sql";
    }

    @Override
    protected String down(int version, String title) {
        return version(version) + "_" + title + "/down.sql";
    }

    @Override
    protected String version(int version) {
        return String.format(Locale.ROOT, "202401%02d120000", version);
    }

    @Override
    protected String label(int version) {
        return version(version);
    }

    @Override
    protected String expected() {
        return "<timestamp>_name/migration.sql with down.sql";
    }

    @Override
    protected String stray() {
        return "20240101120000_a/seed.sql";
    }

    @Test
    void ordersFoldersByTheirWholeNames() {
        assertThat(read(
                                file("2024_b/migration.sql", "select 1;"),
                                file("20240102_a/migration.sql", "select 1;"),
                                file("0_init/migration.sql", "select 1;"),
                                file("1/migration.sql", "select 1;"))
                        .steps())
                .extracting(MigrationStep::label)
                .containsExactly("0 init", "1", "20240102 a", "2024 b");
    }

    @Test
    void passesOverWhatLiesBesideTheScriptsAsPrismaDoes() {
        assertThat(read(
                                file("migration_lock.toml", "provider = \"postgresql\""),
                                file("notes.sql", "select 2;"),
                                file("1_a/README.md", "why"),
                                file("1_a/migration.sql", "select 1;"))
                        .steps())
                .extracting(MigrationStep::version)
                .containsExactly("1");
    }

    @Test
    void refusesAFolderWithoutMigration() {
        refuses(
                List.of(file("1_a/migration.sql", "select 1;"), file("drafts/x.sql", "select 2;")),
                "drafts/: has no migration.sql, without which Prisma stops; add it or move the folder out of the"
                        + " migrations");
    }

    @Test
    void leavesFoldersOfDrizzleAlone() {
        assertThat(layout().recognizes(files(
                        file("20240101_a/migration.sql", "select 1;--> statement-breakpoint"),
                        file("20240101_a/snapshot.json", "{}"))))
                .isFalse();
    }
}
