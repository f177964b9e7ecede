package dev.migrationsafety.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.benchmarks.Benchmarks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command that the documentation prints is one that this project, its build and its command line know. */
class CommandsTest {
    private static final Pattern BY_LABEL =
            Pattern.compile("docker rm -f \\$\\(docker ps -aq --filter label=(?<label>[\\w.]+)\\)");
    /** A class of a module's tests, with files of this project or of its build. */
    private static final Pattern OF_TESTS = Pattern.compile(
            "java -cp (?<module>[\\w/-]+)/target/test-classes (?<type>[\\w.]+)(?<files>(?: [\\w./-]+)*)");

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void resolves(Command command) {
        assertThat(problems(command)).as("problems of: %s", command).isEmpty();
    }

    static List<Command> commands() throws IOException {
        return LinksTest.pages().stream()
                .map(Page::read)
                .flatMap(page -> Command.of(page).stream())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.migrationsafety.docs.LinksTest#pages")
    void noCommandPassesUnseen(Path file) {
        assertThat(Command.unseen(Page.read(file)))
                .as("print it as a shell block or in backticks, or teach the class Command its shape")
                .isEmpty();
    }

    @Test
    void findsThoseOfAllShapes() throws IOException {
        assertThat(commands().stream().map(Command::text))
                .contains(
                        "mvn verify",
                        ".ci/run",
                        "mvn -q -Pbenchmarks -pl toolkit/benchmarks -am verify -DskipTests -Dbenchmark=rehearsal",
                        "mvn test -Dtest=AccountMigrationsTest -Dmigration-safety.only=002 -Dmigration-safety.seed=20260101",
                        "java -jar migration-safety.jar check src/main/resources/db/migration"
                                + " --accept-existing --owner \"ledger team\" --expires 2027-06-30");
    }

    @Test
    void tellsWhatIsWrong() {
        assertThat(problems("mvn -Pgone -pl toolkit/gone verify -Dtest=GoneTest -Dbenchmark=gone -Dgone=1 gone"))
                .containsExactly(
                        "no POM has the profile gone",
                        "the root POM has no module toolkit/gone",
                        "no module has the test class GoneTest",
                        "there is no benchmark gone, but " + Benchmarks.names(),
                        "unknown property gone (teach MavenCommand if it is right)",
                        "unknown word gone (teach MavenCommand if it is right)");
        assertThat(problems("mvn -pl docs -am test -Dtest=CommandsTest"))
                .containsExactly("modules without the test of -Dtest fail:"
                        + " -Dsurefire.failIfNoSpecifiedTests=false is missing");
        assertThat(problems("mvn verify -Dmigration-safety.gone=1"))
                .containsExactly("nothing reads the property migration-safety.gone");
        assertThat(problems("migration-safety check docs --gone")).containsExactly("Unknown option: '--gone'");
        assertThat(problems("java -jar migration-safety.jar check gone")).containsExactly("there is no gone");
        assertThat(problems("java -cp toolkit/catalogue/target/test-classes some.Gone docs/gone.txt target/any.txt"
                        + " docs/target/any.txt"))
                .containsExactly(
                        "there is no toolkit/catalogue/src/test/java/some/Gone.java",
                        "there is no docs/gone.txt",
                        "there is no target/any.txt");
        assertThat(problems("mvn -Dbenchmark=\"gone for good\" verify"))
                .containsExactly("there is no benchmark gone for good, but " + Benchmarks.names());
        assertThat(problems(".ci/gone")).containsExactly("unknown kind of command; teach CommandsTest to check it");
        assertThat(Command.unseen(page("Run mvn verify, or `mvn test`."))).containsExactly("mvn verify, or ");
    }

    @Test
    void benchmarksPageNamesAllBenchmarks() {
        String text = Page.read(Path.of("benchmarks.md")).text();
        Matcher takes = Pattern.compile("^`-Dbenchmark` takes (?<names>.*) or `all`", Pattern.MULTILINE)
                .matcher(text);

        assertThat(takes.find()).isTrue();
        assertThat(takes.group("names").replace("`", "").split(", ")).containsExactlyElementsOf(Benchmarks.names());
        assertThat(Pattern.compile("^## .*\\(`(\\w+)`\\)$", Pattern.MULTILINE)
                        .matcher(text)
                        .results()
                        .map(heading -> heading.group(1)))
                .isSubsetOf(Benchmarks.names());
    }

    private static List<String> problems(String text) {
        return problems(new Command(page(text), text));
    }

    private static Page page(String text) {
        return new Page(Path.of("page.md"), text);
    }

    private static List<String> problems(Command command) {
        List<String> words = command.words();
        Matcher docker = BY_LABEL.matcher(command.text());
        Matcher compiled = OF_TESTS.matcher(command.text());
        if (words.get(0).equals("mvn")) {
            return MavenCommand.problems(words.subList(1, words.size()));
        } else if (words.get(0).startsWith("-")) {
            return MavenCommand.problems(words);
        } else if (words.get(0).equals("migration-safety")) {
            return ToolkitCommand.problems(command.page(), words.subList(1, words.size()));
        } else if (command.text().startsWith("java -jar migration-safety.jar ")) {
            return ToolkitCommand.problems(command.page(), words.subList(3, words.size()));
        } else if (compiled.matches()) {
            String source = compiled.group("module") + "/src/test/java/"
                    + compiled.group("type").replace('.', '/') + ".java";
            return Stream.concat(
                            Stream.of(source),
                            Stream.of(compiled.group("files").strip().split(" ")))
                    .filter(file -> !file.contains("/target/"))
                    .filter(file -> !Files.exists(Path.of("..").resolve(file)))
                    .map(file -> "there is no " + file)
                    .toList();
        } else if (docker.matches()) {
            return isLabel(docker.group("label")) ? List.of() : List.of("no container has this label");
        } else if (words.size() == 1 && Files.isExecutable(Path.of("..").resolve(words.get(0)))) {
            return List.of();
        }
        return List.of("unknown kind of command; teach CommandsTest to check it");
    }

    private static boolean isLabel(String label) {
        try (Stream<Path> files = MavenCommand.files()) {
            return files.filter(file -> file.toString().contains("extensions/testcontainers/src/main"))
                    .anyMatch(file -> MavenCommand.read(file).contains('"' + label + '"'));
        }
    }
}
