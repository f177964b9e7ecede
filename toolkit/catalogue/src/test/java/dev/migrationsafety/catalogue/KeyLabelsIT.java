package dev.migrationsafety.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.report.SafetyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels in the key of a table, which a step spells in another way. */
class KeyLabelsIT {
    private final Path folder;

    KeyLabelsIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void catchesADownThatSpellsLabelsBackWhichTheUpDidNotTouch() throws IOException {
        assertThat(errors(
                        "UPDATE badge SET kind = replace(kind, 'git-lab', 'gitlab');",
                        "UPDATE badge SET kind = replace(kind, 'gitlab', 'git-lab');"))
                .containsExactlyInAnyOrder("row-lost badge", "row-added badge");
    }

    @Test
    void acceptsADownThatPutsBackTheLabelsOfBefore() throws IOException {
        assertThat(errors(
                        "ALTER TABLE badge ADD COLUMN was varchar;"
                                + " UPDATE badge SET was = kind, kind = replace(kind, 'git-lab', 'gitlab');",
                        "UPDATE badge SET kind = coalesce(was, kind); ALTER TABLE badge DROP COLUMN was;"))
                .isEmpty();
    }

    private List<String> errors(String up, String down) throws IOException {
        Files.writeString(
                folder.resolve("V1__badges.sql"),
                "CREATE TABLE box (id bigint PRIMARY KEY);"
                        + " CREATE TABLE badge (box bigint REFERENCES box, kind varchar, PRIMARY KEY (box, kind));");
        Files.writeString(folder.resolve("U1__badges.sql"), "DROP TABLE badge; DROP TABLE box;");
        Files.writeString(folder.resolve("V2__labels.sql"), up);
        Files.writeString(folder.resolve("U2__labels.sql"), down);
        SafetyReport report = CatalogueIT.rehearse(folder.toString());
        return report.steps().get(1).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.rule() + " " + finding.subject())
                .toList();
    }
}
