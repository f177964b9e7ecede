package dev.migrationsafety.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.catalogue.threerows.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
        SideBySidePage measured = new SideBySidePage(measured(Defect.all()));
        String page = Files.readString(PAGE);
        String now = with(with(page, "Sums", measured.sums()), "Entry by entry", measured.lines());
        if (REGENERATE) {
            Files.writeString(PAGE, now);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(now);
    }

    /** Both halves at once, each on servers of its own. */
    private static List<SideBySide> measured(List<Defect> defects) {
        int half = defects.size() / 2;
        CompletableFuture<List<SideBySide>> second =
                CompletableFuture.supplyAsync(() -> judged(defects.subList(half, defects.size())));
        List<SideBySide> all = new ArrayList<>(judged(defects.subList(0, half)));
        all.addAll(second.join());
        return all;
    }

    private static List<SideBySide> judged(List<Defect> defects) {
        try (Servers servers = new Servers()) {
            return defects.stream()
                    .map(defect -> SideBySide.of(defect, servers))
                    .toList();
        }
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
