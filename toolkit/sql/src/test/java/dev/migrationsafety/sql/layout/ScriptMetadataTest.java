package dev.migrationsafety.sql.layout;

import static dev.migrationsafety.sql.layout.SqlLayoutContract.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.SemanticVersion;
import dev.migrationsafety.migration.StepMetadata;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.reader.HistoryReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What JSON files beside SQL scripts add to their steps. */
final class ScriptMetadataTest {
    private static List<MigrationStep> read(MigrationFile... files) {
        return new HistoryReader(ScriptMetadataTest.class.getClassLoader())
                .read(SqlLayoutContract.files(files), "postgresql", "", Map.of())
                .steps();
    }

    @Test
    void readsJsonBesideScripts() {
        List<MigrationStep> steps = read(
                file("1_a.up.sql", "SELECT 1;"),
                file("1_a.json", "{\"version\": \"1.0.0\", \"name\": \"accounts\"}"),
                file("2_b.up.sql", "SELECT 1;"),
                file(
                        "2_b.json",
                        "{\"version\": \"1.1.0\", \"description\": \"fees\", \"dependencies\": [\"accounts\", \"1.0.0\", \"1\", \"1_a\"]}"));
        assertThat(steps)
                .extracting(step -> step.metadata().orElseThrow())
                .containsExactly(
                        new StepMetadata("1_a.json", new SemanticVersion("1.0.0"), "accounts", "", List.of()),
                        new StepMetadata(
                                "2_b.json",
                                new SemanticVersion("1.1.0"),
                                "",
                                "fees",
                                List.of("accounts", "1.0.0", "1", "1_a")));
    }

    @Test
    void leavesJsonOfOtherThingsAlone() {
        assertThat(read(file("001_a.sql", "SELECT 1;"), file("package.json", "[")))
                .singleElement()
                .satisfies(step -> assertThat(step.metadata()).isEmpty());
    }

    @Test
    void listsWhereJsonAndHistoryDisagree() {
        assertThatThrownBy(() -> read(
                        file("001_a.sql", "SELECT 1;"),
                        file("001_a.json", "{\"version\": \"1.1.0\", \"dependencies\": [\"002_b\", \"nobody\"]}"),
                        file("002_b.sql", "SELECT 1;"),
                        file("002_b.json", "{\"version\": \"1.1.0\"}"),
                        file("003_c.sql", "SELECT 1;"),
                        file("004_d.sql", "SELECT 1;"),
                        file("004_d.json", "{\"version\": \"one\", \"name\": 1, \"dependencies\": [1]}"),
                        file("005_e.sql", "SELECT 1;"),
                        file("005_e.json", "{"),
                        file("006_f.sql", "SELECT 1;"),
                        file("006_f.json", "[]"),
                        file("007_g.sql", "SELECT 1;"),
                        file("007_g.json", "{}")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Migrations in db/migration do not match the JSON files beside them, 10 problems:"
                        + "\n- 004_d.json: has version \"one\", which is not a semantic version such as \"1.4.0\""
                        + "\n- 004_d.json: \"name\" must be a string"
                        + "\n- 004_d.json: \"dependencies\" must be a list of strings"
                        + "\n- 005_e.json: is not JSON: expected \" in line 1"
                        + "\n- 006_f.json: is not a JSON object; write {\"version\": \"1.0.0\"}"
                        + "\n- 007_g.json: has no version; write a semantic version such as \"1.4.0\""
                        + "\n- 001_a.json: depends on 002_b, which does not run before it; move one of them"
                        + "\n- 001_a.json: depends on nobody, which is not the version or name of any step; correct"
                        + " or remove it"
                        + "\n- 002_b.json: has version 1.1.0, but runs after 1.1.0 of 001_a.json; give it a higher"
                        + " version"
                        + "\n- 003_c.sql: has no JSON file beside it, but other steps have one; add one");
    }
}
