package dev.migrationsafety.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.report.SafetyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ups that stop at rows without the server saying in which table these are. */
class RefusedRowsIT {
    private final Path folder;
    private List<String> messages = List.of();

    RefusedRowsIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void blamesTheTableOfTheRowsAndNotTheOneThatTheyReferTo() throws IOException {
        assertThat(refusedBy("SELECT FROM part WHERE broken")).containsExactly("WARNING up-refuses-rows part");
    }

    @Test
    void blamesATableThatOthersReferToForItsOwnRows() throws IOException {
        assertThat(refusedBy("SELECT FROM box WHERE lost")).containsExactly("WARNING up-refuses-rows box");
    }

    @Test
    void blamesNoTableWhereNoRowIsRefused() throws IOException {
        assertThat(refusedBy("SELECT FROM part WHERE broken IS NULL")).isEmpty();
    }

    @Test
    void doesNotSayThatAllRowsFailWhereOnlyGeneratedValuesDo() throws IOException {
        assertThat(
                        changes(
                                "ALTER TABLE screw ADD COLUMN size int GENERATED ALWAYS AS (split_part(code, 'x', 2)::int) STORED;"))
                .containsExactlyInAnyOrder("WARNING up-refuses-rows screw", "INCONCLUSIVE table-not-filled screw");
    }

    @Test
    void saysThatAllRowsFailWhereTheStepGivesThemNoValue() throws IOException {
        assertThat(changes("ALTER TABLE screw ADD COLUMN size int NOT NULL;"))
                .containsExactly("ERROR up-fails-with-rows screw");
    }

    @Test
    void triesSoManyPartsAndSaysHowManyRowsWereNotTriedApart() throws IOException {
        Files.writeString(folder.resolve("migration-safety.yml"), "version: \"18\"\nrows: 200\n");

        assertThat(refusedBy("SELECT FROM screw WHERE hashtext(code) % 2 = 0"))
                .containsExactly("WARNING up-refuses-rows screw");
        assertThat(messages).singleElement().asString().endsWith(" of them were not isolated");
    }

    private List<String> refusedBy(String query) throws IOException {
        return changes("DO $$ BEGIN IF EXISTS (" + query + ") THEN RAISE EXCEPTION 'not like this'; END IF; END $$;");
    }

    private List<String> changes(String up) throws IOException {
        Files.writeString(
                folder.resolve("V1__parts.sql"),
                "CREATE TABLE box (id bigint PRIMARY KEY, lost boolean NOT NULL);"
                        + " CREATE TABLE part (id bigint PRIMARY KEY, box bigint NOT NULL REFERENCES box,"
                        + " broken boolean NOT NULL); CREATE INDEX ON part (box);"
                        + " CREATE TABLE screw (id bigint PRIMARY KEY, part bigint NOT NULL REFERENCES part,"
                        + " code text NOT NULL UNIQUE);"
                        + " CREATE INDEX ON screw (part);");
        Files.writeString(folder.resolve("U1__parts.sql"), "DROP TABLE screw; DROP TABLE part; DROP TABLE box;");
        Files.writeString(folder.resolve("V2__look.sql"), up);
        Files.writeString(folder.resolve("U2__look.sql"), "ALTER TABLE screw DROP COLUMN IF EXISTS size;");
        SafetyReport report = CatalogueIT.rehearse(folder.toString());
        messages =
                report.steps().get(1).findings().stream().map(Finding::message).toList();
        return report.steps().get(1).findings().stream()
                .map(finding -> finding.severity() + " " + finding.rule() + " " + finding.subject())
                .toList();
    }
}
