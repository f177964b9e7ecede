package dev.migrationsafety.migration.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.migration.Declaration;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.SemanticVersion;
import dev.migrationsafety.migration.StepHeader;
import dev.migrationsafety.migration.StepMetadata;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.Verification;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StepDescriptionsTest {
    private static MigrationFile file(String path, String text) {
        return MigrationFile.of(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<MigrationStep> read(MigrationFile... files) {
        return new HistoryReader(StepDescriptionsTest.class.getClassLoader())
                .read(new MigrationFiles("db", List.of(files)), "kit", "kit", Map.of())
                .steps();
    }

    @Test
    void readsWhatTheCommentsOfTheLayoutSay() {
        List<MigrationStep> steps = read(
                file(
                        "001_a.up.kit",
                        """
                        # author: Ada
                        # description: fees

                        # rollback: drop the field
                        raise no
                        # author: somebody else
                        """),
                file("002_b.up.kit", "raise no\n# author: Ada\n"));
        assertThat(steps)
                .extracting(MigrationStep::header)
                .containsExactly(new StepHeader("Ada", "", "fees", "drop the field"), StepHeader.NONE);
    }

    @Test
    void readsWhichUpsMayRunAgain() {
        List<MigrationStep> steps = read(
                file("001_a.up.kit", "# idempotent: Yes\nraise no\n"),
                file("001_a.down.kit", "# idempotent: no\n"),
                file("002_b.up.kit", "# idempotent: false\nraise no\n"),
                file("003_c.up.kit", "raise no\n# idempotent: yes\n"));
        assertThat(steps)
                .extracting(MigrationStep::declarations)
                .containsExactly(List.of(Declaration.idempotent("001")), List.of(), List.of());
    }

    @Test
    void readsProseAboutRepetitionAsADescription() {
        List<MigrationStep> steps = read(
                file("001_a.up.kit", "# idempotent: a second run finds nothing to do\nraise no\n"),
                file("002_b.up.kit", "# idempotent: yes, since it only adds\nraise no\n"));
        assertThat(steps).extracting(MigrationStep::declarations).containsExactly(List.of(), List.of());
        assertThat(steps)
                .extracting(MigrationStep::header)
                .allMatch(StepHeader::describesRepetition)
                .extracting(StepHeader::idempotent)
                .containsExactly("a second run finds nothing to do", "yes, since it only adds");
    }

    @Test
    void readsChecksOfTheUpAlone() {
        MigrationFile up = file("001_a.up.kit", "raise no\n# verify: none a where b=1\n");
        List<MigrationStep> steps = read(up, file("001_a.down.kit", "# verify: none c\n"));
        assertThat(steps.get(0).verifications()).containsExactly(query(up, "\nnone a where b=1"));
    }

    private static Verification query(MigrationFile file, String text) {
        return new Verification(
                Verification.Kind.QUERY, new Script(file.path(), file.sha256(), text, TransactionMode.NONE));
    }

    @Test
    void readsJsonBesideScripts() {
        List<MigrationStep> steps = read(
                file("1_a.up.kit", "raise no"),
                file("1_a.json", "{\"version\": \"1.0.0\", \"name\": \"accounts\"}"),
                file("2_b.up.kit", "raise no"),
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
        assertThat(read(file("001_a.up.kit", "raise no"), file("package.json", "["))
                        .get(0)
                        .metadata())
                .isEmpty();
    }

    @Test
    void listsWhereJsonAndHistoryDisagree() {
        assertThatThrownBy(() -> read(
                        file("001_a.up.kit", "raise no"),
                        file("001_a.json", "{\"version\": \"1.1.0\", \"dependencies\": [\"002_b\", \"nobody\"]}"),
                        file("002_b.up.kit", "raise no"),
                        file("002_b.json", "{\"version\": \"1.1.0\"}"),
                        file("003_c.up.kit", "raise no"),
                        file("004_d.up.kit", "raise no"),
                        file("004_d.json", "{\"version\": \"one\", \"name\": 1, \"dependencies\": [1]}"),
                        file("005_e.up.kit", "raise no"),
                        file("005_e.json", "{"),
                        file("006_f.up.kit", "raise no"),
                        file("006_f.json", "[]"),
                        file("007_g.up.kit", "raise no"),
                        file("007_g.json", "{}")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Migrations in db do not match the JSON files beside them, 10 problems:"
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
                        + "\n- 003_c.up.kit: has no JSON file beside it, but other steps have one; add one");
    }
}
