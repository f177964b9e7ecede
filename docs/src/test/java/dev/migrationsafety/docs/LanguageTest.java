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

/** Phrases that the project gave up for the words of the field do not come back. */
class LanguageTest {
    private static final Pattern GIVEN_UP =
            Pattern.compile("\\b(?:way back|way home|is told|nobody asked|so often)\\b", Pattern.CASE_INSENSITIVE);
    /** Pages that name the old words in order to replace them, or that are a record of their time. */
    private static final List<String> EXEMPT = List.of("glossary.md", "changelog.md", "decisions/");

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void pageUsesTheWordsOfTheField(Path page) {
        assertThat(givenUp(Page.read(page).text())).isEmpty();
    }

    @Test
    void findsAPhraseAcrossCaseAndLineBreaks() {
        assertThat(givenUp("The way\nback. The highway backs up. Nobody Asked."))
                .containsExactly("way back", "Nobody Asked");
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
