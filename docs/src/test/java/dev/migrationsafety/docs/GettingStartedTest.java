package dev.migrationsafety.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project that README and the page for beginners show is the one in the folder {@code first-test}. */
class GettingStartedTest {
    private static final Path PROJECT = Path.of("first-test");
    private static final Path TEST = PROJECT.resolve("src/test/java/com/example/bank/AccountMigrationsTest.java");
    private static final Page PAGE = Page.read(Path.of("getting-started.md"));
    private static final Page README = Page.read(Path.of("../README.md"));

    @Test
    void pageShowsTheFilesOfTheProject() {
        List<Page.Block> shown =
                PAGE.blocks().stream().filter(block -> block.link().isPresent()).toList();

        assertThat(shown).hasSizeGreaterThan(8).allSatisfy(block -> assertThat(block.content())
                .isEqualTo(Files.readString(PAGE.target(block.link().orElseThrow()))));
        assertThat(shown).extracting(Page.Block::link).contains(Optional.of(TEST.toString()));
    }

    @Test
    void readmeShowsTheSameTestAndDependency() throws IOException {
        assertThat(block(README, "java")).isEqualTo(Files.readString(TEST));
        assertThat(Files.readString(PROJECT.resolve("pom.xml")))
                .contains(block(README, "xml").indent(4));
        assertThat(block(README, "groovy"))
                .contains(found("'(dev\\.migrationsafety:[^']*)'", Files.readString(PROJECT.resolve("build.gradle"))));
    }

    @Test
    void versionsAreThoseOfTheBuild() throws IOException {
        String root = Files.readString(Path.of("../pom.xml"));
        String toolkit = found("<version>([^<]+)</version>", root);
        String junit = found("<junit.version>([^<]+)</junit.version>", root);
        String surefire = found("<surefire.version>([^<]+)</surefire.version>", root);

        assertThat(Files.readString(PROJECT.resolve("pom.xml")))
                .contains("migration-safety-starter-postgresql</artifactId>\n      <version>" + toolkit + "<")
                .contains("junit-jupiter</artifactId>\n      <version>" + junit + "<")
                .contains("maven-surefire-plugin</artifactId>\n        <version>" + surefire + "<");
        assertThat(Files.readString(PROJECT.resolve("build.gradle")))
                .contains(":migration-safety-starter-postgresql:" + toolkit + "'")
                .contains(":junit-jupiter:" + junit + "'");
    }

    @Test
    void testCompilesAgainstTheStarter(@TempDir Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            problems,
                            files,
                            null,
                            List.of(
                                    "-proc:none",
                                    "-d",
                                    classes.toString(),
                                    "-cp",
                                    System.getProperty("java.class.path", "")),
                            null,
                            files.getJavaFileObjects(TEST))
                    .call();

            assertThat(compiled).as(problems.toString()).isTrue();
        }
    }

    private static String block(Page page, String language) {
        return page.blocks().stream()
                .filter(block -> block.language().equals(language))
                .map(Page.Block::content)
                .findFirst()
                .orElseThrow();
    }

    private static String found(String regex, String text) {
        Matcher matcher = Pattern.compile(regex).matcher(text);
        assertThat(matcher.find()).as(regex).isTrue();
        return matcher.group(1);
    }
}
