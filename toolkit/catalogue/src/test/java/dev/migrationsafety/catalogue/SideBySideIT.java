package dev.migrationsafety.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.catalogue.threerows.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Measures what a tester with three rows a table finds in the catalogue. {@code -Dmigration-safety.docs.regenerate=true}
 * writes the tables into the page instead of comparing them.
 */
class SideBySideIT {
    private static final boolean REGENERATE = Boolean.getBoolean("migration-safety.docs.regenerate");
    private static final Path PAGE = Path.of("../../docs/side-by-side.md");

    @Test
    void pageTellsWhatWasMeasured() throws IOException {
        SideBySidePage measured;
        try (Servers servers = new Servers()) {
            measured = new SideBySidePage(Defect.all().stream()
                    .map(defect -> SideBySide.of(defect, servers))
                    .toList());
        }
        String page = Files.readString(PAGE);
        String now = with(with(page, "Sums", measured.sums()), "Entry by entry", measured.lines());
        if (REGENERATE) {
            Files.writeString(PAGE, now);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(now);
    }

    /** The page with another text below a heading. */
    private static String with(String page, String heading, String text) {
        String line = "\n## " + heading + "\n";
        int start = page.indexOf(line) + line.length();
        assertThat(page).contains(line);
        int end = page.indexOf("\n## ", start);
        return page.substring(0, start) + text + (end < 0 ? "" : page.substring(end + 1));
    }
}
