package dev.migrationsafety.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleCatalogueTest {
    @Test
    void hasOnePagePerRuleAndNoOther() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(RulePage.ids().stream(), Stream.of("README"))
                            .toList());
        }
    }

    @Test
    void indexNamesEveryRuleOnceWithItsSeverityAndItsFirstSentence() {
        List<String> rows = Page.read(Path.of("rules/README.md"))
                .text()
                .lines()
                .filter(line -> line.startsWith("| ["))
                .toList();

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        RulePage.ids().stream().map(RuleCatalogueTest::row).toList());
    }

    private static String row(String rule) {
        Page page = RulePage.of(rule).page();
        List<String> lines = page.text().lines().toList();
        String severity = lines.get(4).replaceFirst("^.*Severity: (\\w+)\\.$", "$1");
        return "| [" + rule + "](" + rule + ".md) | " + severity + " | " + lines.get(2) + " |";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void pageHasTheHeadings(String rule) {
        Page page = RulePage.of(rule).page();

        assertThat(page.headings(1)).containsExactly(rule);
        assertThat(page.headings(2)).isEqualTo(RulePage.HEADINGS);
        assertThat(RulePage.HEADINGS)
                .allSatisfy(heading -> assertThat(page.section(heading)).isNotBlank());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("measured")
    void sqlIsThatOfTheHistory(RulePage page) {
        assertThat(page.unsafe()).isDirectory();
        assertThat(page.safer()).isDirectory();
        List<Page.Block> quoted = page.page().blocks().stream()
                .filter(block -> !block.language().equals("text"))
                .toList();

        assertThat(Page.blocks(page.page().section("Unsafe example")))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(file(page, block)).startsWith(page.unsafe()));
        assertThat(Page.blocks(page.page().section("Safer way")))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(file(page, block)).startsWith(page.safer()));
        assertThat(quoted)
                .allSatisfy(block -> assertThat(block.content()).isEqualTo(Files.readString(file(page, block))));
    }

    private static Path file(RulePage page, Page.Block block) {
        return page.page().target(block.link().orElseThrow(() -> new AssertionError("no file named for " + block)));
    }

    static List<String> rules() {
        return RulePage.ids();
    }

    static List<RulePage> measured() {
        return RulePage.measured();
    }
}
