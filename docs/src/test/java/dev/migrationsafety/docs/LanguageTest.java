package dev.migrationsafety.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Phrases that the project gave up for the words of the field do not come back, in pages, messages and Javadoc. */
class LanguageTest {
    private static final Pattern GIVEN_UP = Pattern.compile(
            "\\b(?:way back|way home|(?:is|are|was|were|be|been) told|nobody asked|so often|as soon as|half-way"
                    + "|pass(?:es|ed) over|br(?:oke|oken) off"
                    // "There is no …" is plain English.
                    + "|(?<!\\b(?:there|which|that) )is no(?! (?:longer|more)\\b) \\w+"
                    + "|(?:stands|lies)\\b(?![ -](?:for|still|in[ -]for)\\b)"
                    // A condition holds, and a session holds a lock.
                    + "|holds\\b(?=\\s+\\w)(?! (?:a|an advisory) lock\\b| (?:for|in)\\b))\\b",
            Pattern.CASE_INSENSITIVE);
    /** Pages that name the old words in order to replace them, or that are a record of their time. */
    private static final List<String> EXEMPT = List.of("glossary.md", "changelog.md", "decisions/");
    /** The one class whose messages name the old words, for files that still use them. */
    private static final String OLD_KEYS = "RenamedWords.java";

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void pageUsesTheWordsOfTheField(Path page) {
        assertThat(givenUp(Page.read(page).text())).isEmpty();
    }

    @Test
    void messagesAndJavadocUseTheWordsOfTheField() {
        List<Path> files = SourceText.files();
        assertThat(files).hasSizeGreaterThan(500);
        assertThat(files.stream()
                        .filter(file -> !file.endsWith(OLD_KEYS))
                        .flatMap(file -> SourceText.read(file).stream()
                                .flatMap(text -> givenUp(text).stream())
                                .map(phrase -> file.getFileName() + ": " + phrase)))
                .isEmpty();
    }

    @Test
    void findsAPhraseAcrossCaseAndLineBreaks() {
        String text = "The way\nback. The highway backs up. Nobody Asked. It lies here, it holds 3 rows, it is no row.";

        assertThat(givenUp(text)).containsExactly("way back", "Nobody Asked", "lies", "holds", "is no row");
    }

    @Test
    void acceptsTheSameWordsInTheirOwnSense() {
        assertThat(givenUp("There is no row. It is no longer here. The clock stands still. The condition holds."
                        + " A session holds a lock."))
                .isEmpty();
    }

    @Test
    void readsLiteralsAndJavadocButNoCode() {
        assertThat(SourceText.ofJava("/** Of the\n * way back. */ int wayBack = 1; // way back\n"
                        + " a = \"nobody \"\n + \"asked\" + x + 'y' + \"\"\"\n so often\"\"\"; /* way home */"))
                .extracting(text -> givenUp(text))
                .containsExactly(List.of("way back"), List.of("nobody asked"), List.of("so often"));
    }

    static List<Path> pages() throws IOException {
        return LinksTest.pages().stream()
                .filter(page -> EXEMPT.stream()
                        .noneMatch(exempt ->
                                page.toString().toLowerCase(Locale.ROOT).contains(exempt)))
                .toList();
    }

    private static List<String> givenUp(String text) {
        return GIVEN_UP.matcher(text.replaceAll("\\s+", " "))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
