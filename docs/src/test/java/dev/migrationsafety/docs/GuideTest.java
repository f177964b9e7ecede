package dev.migrationsafety.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuideTest {
    private static final Path SOURCES = Path.of("src/test/java/dev/migrationsafety/docs/guide");
    private static final Pattern SNIPPET =
            Pattern.compile("^ *// guide: [a-z-]+\\n(?<code>.*?)^ *// end$", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern IMPORT =
            Pattern.compile("^(import dev\\.migrationsafety\\.[a-z.]*\\.(\\w+);)$", Pattern.MULTILINE);

    /** Java in the guide is code that the tests of this module compile and run. */
    @Test
    void javaIsThatOfTheSnippets() throws IOException {
        List<String> blocks = Page.read(Path.of("guide.md")).blocks().stream()
                .filter(block -> block.language().equals("java"))
                .map(Page.Block::content)
                .toList();

        assertThat(blocks).isNotEmpty().containsExactlyInAnyOrderElementsOf(snippets());
    }

    private static List<String> snippets() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.sorted()
                    .map(file -> Page.read(file).text())
                    .flatMap(GuideTest::snippets)
                    .toList();
        }
    }

    /** The snippets of one file, each below the imports of the toolkit's types that it uses. */
    private static Stream<String> snippets(String source) {
        return SNIPPET.matcher(source)
                .results()
                .map(found -> found.group(1).stripTrailing().stripIndent() + "\n")
                .map(code -> imports(source, code) + code);
    }

    private static String imports(String source, String code) {
        String imports = IMPORT.matcher(source)
                .results()
                .filter(found -> Pattern.compile("\\b" + found.group(2) + "\\b")
                        .matcher(code)
                        .find())
                .map(found -> found.group(1) + "\n")
                .collect(joining());
        return imports.isEmpty() ? "" : imports + "\n";
    }
}
