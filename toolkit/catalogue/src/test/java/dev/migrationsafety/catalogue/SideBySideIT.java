package dev.migrationsafety.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.catalogue.threerows.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code docs/side-by-side.md}, which tells what a tester with three rows a table finds in the catalogue, against a
 * measurement of every twenty-fifth entry. {@code -Dmigration-safety.docs.regenerate=true} measures all and writes the tables,
 * {@code =new} only the entries without a line.
 */
class SideBySideIT {
    private static final String REGENERATE = System.getProperty("migration-safety.docs.regenerate", "");
    private static final Path PAGE = Path.of("../../docs/side-by-side.md");
    private static final int EVERY = 25;

    @Test
    void pageTellsWhatWasMeasured() throws IOException {
        List<Defect> defects = Defect.all();
        if (REGENERATE.equals("true")) {
            Files.writeString(PAGE, written(measured(defects)));
        } else if (REGENERATE.equals("new")) {
            Files.writeString(PAGE, written(completed(defects)));
        }
        List<SideBySide> told = SideBySidePage.read(Files.readString(PAGE), defects);
        List<Defect> some = Defect.every(EVERY, 0);

        assertThat(Files.readString(PAGE)).isEqualTo(written(told));
        assertThat(some).isNotEmpty();
        assertThat(measured(some))
                .extracting(SideBySidePage::line)
                .containsExactlyElementsOf(told.stream()
                        .filter(entry -> some.contains(entry.defect()))
                        .map(SideBySidePage::line)
                        .toList());
    }

    /** What the page tells, and what is measured of the entries without a line, in the order of the entries. */
    private static List<SideBySide> completed(List<Defect> defects) throws IOException {
        String page = Files.readString(PAGE);
        List<Defect> told = defects.stream()
                .filter(defect -> SideBySidePage.tells(page, defect))
                .toList();
        List<Defect> others =
                defects.stream().filter(defect -> !told.contains(defect)).toList();
        return Stream.concat(SideBySidePage.read(page, told).stream(), measured(others).stream())
                .sorted(Comparator.comparing(entry -> defects.indexOf(entry.defect())))
                .toList();
    }

    private static String written(List<SideBySide> entries) throws IOException {
        SideBySidePage page = new SideBySidePage(entries);
        return with(with(Files.readString(PAGE), "Sums", page.sums()), "Entry by entry", page.lines());
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
