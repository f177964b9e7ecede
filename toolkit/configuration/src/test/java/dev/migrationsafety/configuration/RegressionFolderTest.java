package dev.migrationsafety.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.settings.RegressionRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegressionFolderTest {
    private static final String ROWS = "\nINSERT INTO account (id) VALUES (1);\n-- step: 9\n";
    private final Path root;
    private final Path folder;

    RegressionFolderTest(@TempDir Path root) throws IOException {
        this.root = root;
        this.folder = Files.createDirectory(root.resolve("regressions"));
    }

    @Test
    void readsAtWhichStepAndOnWhichSideOfItRowsAreWritten() throws IOException {
        write("a.sql", "-- value-lost account.iban\n\n-- step: 2024.1 spring" + ROWS);
        write("b.sql", "-- step: 7\n-- written: after the step" + ROWS);
        write("c.sql", "--written: before the step\n--step:7" + ROWS);
        write("README.md", "Rows that failed.");

        RegressionFolder read = read().orElseThrow();

        assertThat(read.rows())
                .extracting(RegressionRows::step, RegressionRows::after, rows -> rows.script()
                        .file())
                .containsExactly(
                        tuple("2024.1 spring", false, "regressions/a.sql"),
                        tuple("7", true, "regressions/b.sql"),
                        tuple("7", false, "regressions/c.sql"));
        assertThat(read.belowRoot())
                .containsExactlyInAnyOrder(
                        "regressions/a.sql", "regressions/b.sql", "regressions/c.sql", "regressions/README.md");
    }

    @Test
    void asksForTheStep() throws IOException {
        write("a.sql", "-- written: after the step" + ROWS);

        assertThatThrownBy(this::read)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Regression regressions/a.sql:1 does not name the step at which its rows failed. Name it"
                        + " in a comment at the start, for example: -- step: 7");
    }

    @Test
    void refusesAnUnknownSideOfTheStep() throws IOException {
        write("a.sql", "-- step: 7\n-- written: later" + ROWS);

        assertThatThrownBy(this::read)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Regression regressions/a.sql has the comment \"written: later\". Write \"before"
                        + " the step\", the default, or \"after the step\".");
    }

    @Test
    void isAbsentWhereThereIsNone() throws IOException {
        Files.delete(folder);

        assertThat(read()).isEmpty();
    }

    private Optional<RegressionFolder> read() {
        return RegressionFolder.read(
                "regressions",
                Place.of(folder.toString()),
                Place.of(root.toString()),
                RegressionFolderTest.class.getClassLoader());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
