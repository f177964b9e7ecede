package dev.migrationsafety.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinksTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path file) {
        Page page = Page.read(file);

        assertThat(page.links())
                .filteredOn(link -> !link.startsWith("https://"))
                .allSatisfy(link -> {
                    Path target = link.startsWith("#") ? file : page.target(link);
                    assertThat(target).exists();
                    if (link.contains("#")) {
                        assertThat(anchors(Page.read(target))).contains(link.substring(link.indexOf('#') + 1));
                    }
                });
    }

    /** Anchors as GitHub makes them of headings. */
    private static List<String> anchors(Page page) {
        return Stream.of(1, 2, 3)
                .flatMap(level -> page.headings(level).stream())
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .replace(' ', '-'))
                .toList();
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of(""));
                Stream<Path> root = Files.list(Path.of(".."))) {
            return Stream.concat(docs, root)
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.startsWith("target"))
                    .sorted()
                    .toList();
        }
    }
}
