package dev.migrationsafety.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.postgresql.settings.PostgresSettings;
import dev.migrationsafety.settings.Sampling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigurationPageTest {
    private static final Page PAGE = Page.read(Path.of("configuration.md"));
    private static final Pattern KEY = Pattern.compile("^#+ `(?<key>[a-z.-]+)`$");
    private static final Pattern ENTRY = Pattern.compile("^\\| `(?<entry>[a-z-]+)` \\|.*");

    @Test
    void documentsExactlyTheKeysThatTheReaderKnows(@TempDir Path folder) {
        assertThat(documented()).containsExactlyElementsOf(new ConfigurationKeys(folder).all());
    }

    /** Keys stand in headings, the entries of their items in the tables below. */
    private static Set<String> documented() {
        TreeSet<String> keys = new TreeSet<>();
        String key = "";
        for (String line : PAGE.prose().lines().toList()) {
            Matcher heading = KEY.matcher(line);
            Matcher entry = ENTRY.matcher(line);
            if (heading.matches()) {
                key = heading.group("key");
                keys.add(key);
            } else if (entry.matches()) {
                keys.add(key + "." + entry.group("entry"));
            }
        }
        return keys;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void keyHasTypeDefaultAndAnExampleThatNamesIt(String heading) {
        String section = PAGE.section(heading);
        String own = section.contains("\n### ") ? section.substring(0, section.indexOf("\n### ")) : section;
        String key = heading.replace("`", "");

        assertThat(own.strip()).matches(Pattern.compile("Type: .+\\. Default: .+", Pattern.DOTALL));
        assertThat(Page.blocks(own))
                .singleElement()
                .extracting(Page.Block::content)
                .asString()
                .contains(key.substring(key.lastIndexOf('.') + 1) + ":");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleIsTaken(String yaml, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("init.sql"), "CREATE TABLE baseline (id bigint PRIMARY KEY);\n");
        Files.createDirectory(folder.resolve("failed-rows"));

        assertThat(new ConfigurationKeys(folder).problems(yaml)).isEmpty();
    }

    @Test
    void defaultsAreThoseOfTheCode() {
        Environment environment = Environment.standard();

        assertThat(PAGE.section("`time-zone`")).contains("Default: `" + environment.timeZone() + "`.");
        assertThat(PAGE.section("`superuser`")).contains("Default: `" + PostgresSettings.STANDARD.superuser() + "`.");
        assertThat(PAGE.section("`timeout`")).contains("Default: `" + environment.timeout() + "`.");
        assertThat(PAGE.section("`seed`")).contains("Default: `" + Sampling.DEFAULT_SEED + "`.");
        assertThat(PAGE.section("`rows`")).contains("Default: `" + Sampling.DEFAULT_ROWS + "`.");
        assertThat(PAGE.section("`edge-share`")).contains("Default: `" + Sampling.DEFAULT_EDGE_SHARE + "`.");
    }

    static List<String> keys() {
        return Stream.concat(PAGE.headings(2).stream(), PAGE.headings(3).stream())
                .toList();
    }

    static List<String> examples() {
        return Stream.of(PAGE, Page.read(Path.of("guide.md")))
                .flatMap(page -> page.blocks().stream())
                .filter(block -> block.language().equals("yaml"))
                .map(Page.Block::content)
                .toList();
    }
}
