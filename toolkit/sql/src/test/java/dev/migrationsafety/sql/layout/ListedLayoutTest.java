package dev.migrationsafety.sql.layout;

import static dev.migrationsafety.sql.layout.SqlLayoutContract.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.ListedScripts;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.migration.reader.HistoryReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ListedLayoutTest {
    private static MigrationHistory read(List<ListedScripts> order, MigrationFile... files) {
        LayoutOptions options = new LayoutOptions("postgresql", Map.of()).listing(order);
        return new HistoryReader(ListedLayoutTest.class.getClassLoader())
                .read(new MigrationFiles("db", List.of(files)), "", options, Set.of());
    }

    @Test
    void readsScriptsInTheOrderOfTheList() {
        MigrationFile b = file("sub/b.sql", "select 1;");
        MigrationFile a = file("001_a.sql", "select 1;");
        MigrationFile undo = file("a_undo.sql", "select 1;");
        MigrationHistory history = read(
                List.of(new ListedScripts("sub/b.sql", ""), new ListedScripts("001_a.sql", "a_undo.sql")), a, undo, b);
        assertThat(history.layout()).isEqualTo("listed");
        assertThat(history.session()).isEqualTo(SessionMode.NEW);
        assertThat(history.steps())
                .containsExactly(
                        new MigrationStep(
                                "sub/b", "sub/b", MigrationStep.Kind.VERSIONED, script(b), Optional.empty(), List.of()),
                        new MigrationStep(
                                "001_a",
                                "001_a",
                                MigrationStep.Kind.VERSIONED,
                                script(a),
                                Optional.of(script(undo)),
                                List.of()));
    }

    private static Script script(MigrationFile file) {
        return new Script(file.path(), file.sha256(), "select 1;", TransactionMode.NONE);
    }

    @Test
    void listsWhatIsMissingDoubledAndLeftOver() {
        assertThatThrownBy(() -> read(
                        List.of(new ListedScripts("a.sql", "a.sql"), new ListedScripts("b.sql", "")),
                        file("a.sql", "select 1;"),
                        file("c.sql", "select 1;")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Migrations in db cannot be read as listed, 3 problems:"
                        + "\n- a.sql: is listed twice under order:; keep one"
                        + "\n- b.sql: is listed under order: but does not exist; correct the path or remove it"
                        + "\n- c.sql: does not match the file names of this layout (the paths under order: in the"
                        + " configuration); rename it"
                        + " or move it out of the migrations");
    }
}
