package dev.migrationsafety.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.report.SafetyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A down that only values at the edge of their types stop. */
class RareValuesIT {
    private static final String OVER_BLANKS = "SELECT sum(1 / (state = trim(state))::integer) FROM orders; ";
    private final Path history;
    private String constraint = "";

    RareValuesIT(@TempDir Path history) throws IOException {
        this.history = history;
        write("migration-safety.yml", "version: \"18\"");
    }

    @Test
    void warnOfTheDown() throws IOException {
        SafetyReport report = rehearse(OVER_BLANKS + "ALTER TABLE orders DROP COLUMN note;");

        assertThat(told(report)).containsExactly("WARNING down-fails-with-rows U2__note.sql 22012");
        assertThat(report.allFindings()).anySatisfy(finding -> assertThat(finding.message())
                .endsWith("; this happens only with rare values at the limits of their types, and everything"
                        + " else was rehearsed without them"));
        assertThat(report.verdict()).isEqualTo(Verdict.SAFE);
    }

    @Test
    void hideNoOtherFaultOfTheDown() throws IOException {
        SafetyReport report =
                rehearse(OVER_BLANKS + "UPDATE orders SET state = 'open'; ALTER TABLE orders DROP COLUMN note;");

        assertThat(told(report))
                .containsExactlyInAnyOrder(
                        "WARNING down-fails-with-rows U2__note.sql 22012",
                        "ERROR value-lost orders.state default substituted");
    }

    @Test
    void areNoExcuseForADownThatOrdinaryValuesStop() throws IOException {
        SafetyReport report = rehearse("SELECT sum(1 / (id - id)) FROM orders; ALTER TABLE orders DROP COLUMN note;");

        assertThat(told(report)).containsExactly("ERROR down-fails-with-rows U2__note.sql 22012");
    }

    @Test
    void areNoExcuseWhereNoOtherRowIsThere() throws IOException {
        constraint = "CHECK (state LIKE ' %')";

        assertThat(told(rehearse(OVER_BLANKS + "ALTER TABLE orders DROP COLUMN note;")))
                .containsExactly("ERROR down-fails-with-rows U2__note.sql 22012");
    }

    private SafetyReport rehearse(String down) throws IOException {
        write("V1__orders.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, state text NOT NULL " + constraint + ");");
        write("U1__orders.sql", "DROP TABLE orders;");
        write("V2__note.sql", "ALTER TABLE orders ADD COLUMN note text;");
        write("U2__note.sql", down);
        return CatalogueIT.rehearse(history.toString());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(history.resolve(name), text + "\n");
    }

    private static List<String> told(SafetyReport report) {
        return report.allFindings().stream()
                .map(finding ->
                        finding.severity() + " " + finding.rule() + " " + finding.subject() + " " + finding.lossClass())
                .toList();
    }
}
