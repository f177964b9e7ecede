package dev.migrationsafety.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsPageTest {
    private static final Path CATALOGUE = Path.of("../toolkit/catalogue/src/test/resources/catalogue");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    /** What one line of the page claims. */
    record Sentence(String text, List<String> caught, List<String> accepted) {
        @Override
        public String toString() {
            return text;
        }
    }

    @Test
    void speaksOfManySentences() {
        assertThat(sentences()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void bothSidesAreProved(Sentence sentence) {
        assertThat(sentence.caught()).isNotEmpty().allSatisfy(proof -> exists(proof, "defect"));
        assertThat(sentence.accepted()).isNotEmpty().allSatisfy(proof -> exists(proof, "twin"));
    }

    private static void exists(String proof, String side) throws IOException {
        int dot = proof.indexOf('.');
        if (dot < 0) {
            assertThat(CATALOGUE.resolve(proof).resolve(side)).isDirectory();
            return;
        }
        Path file = tests().get(proof.substring(0, dot) + ".java");
        assertThat(file).as(proof).isNotNull();
        assertThat(Files.readString(file)).contains("void " + proof.substring(dot + 1) + "(");
    }

    private static Map<String, Path> tests() throws IOException {
        Map<String, Path> tests = new TreeMap<>();
        for (String root : List.of("../toolkit", "../extensions")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().contains("src/test/java"))
                        .filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> tests.put(file.getFileName().toString(), file));
            }
        }
        return tests;
    }

    static List<Sentence> sentences() {
        return Page.read(Path.of("faults.md"))
                .text()
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| the design"))
                .filter(line -> !line.contains("another issue"))
                .map(line -> line.split(" \\| ", -1))
                .map(cells -> new Sentence(cells[0].substring(2), names(cells[1]), names(cells[2])))
                .toList();
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell)
                .results()
                .map((MatchResult name) -> name.group(1))
                .toList();
    }
}
