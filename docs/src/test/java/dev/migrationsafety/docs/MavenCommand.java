package dev.migrationsafety.docs;

import dev.migrationsafety.benchmarks.Benchmarks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with a command of Maven, or with some of its options, as this project's build would take it. */
final class MavenCommand {
    private static final Path ROOT = Path.of("..");
    private static final Set<String> PHASES = Set.of(
            "validate",
            "compile",
            "test-compile",
            "process-test-classes",
            "test",
            "package",
            "verify",
            "install",
            "clean");
    private static final Set<String> FLAGS = Set.of("-q", "-am", "-o", "-B", "-ntp");
    /** Those of Maven's own plugins. */
    private static final Set<String> PROPERTIES = Set.of(
            "test",
            "it.test",
            "skipTests",
            "surefire.failIfNoSpecifiedTests",
            "failsafe.failIfNoSpecifiedTests",
            "artifact",
            "outputDirectory");

    private final List<String> words;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> properties = new java.util.TreeSet<>();

    private MavenCommand(List<String> words) {
        this.words = words;
    }

    /**
     * The problems of a command.
     *
     * @param words those after {@code mvn}
     */
    static List<String> problems(List<String> words) {
        MavenCommand command = new MavenCommand(words);
        command.check();
        return command.problems;
    }

    private void check() {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("-pl")) {
                i++;
                modules(i < words.size() ? words.get(i) : "");
            } else if (word.startsWith("-P")) {
                profile(word.substring(2));
            } else if (word.startsWith("-D")) {
                property(word.substring(2));
            } else if (word.contains(":")) {
                plugin(word.substring(0, word.indexOf(':')));
            } else if (!PHASES.contains(word) && !FLAGS.contains(word)) {
                problems.add("unknown word " + word + " (teach " + getClass().getSimpleName() + " if it is right)");
            }
        }
        if (words.contains("-am")
                && properties.contains("test")
                && !properties.contains("surefire.failIfNoSpecifiedTests")) {
            problems.add("modules without the test of -Dtest fail: -Dsurefire.failIfNoSpecifiedTests=false is missing");
        }
    }

    private void modules(String list) {
        for (String module : list.split(",", -1)) {
            if (!read(ROOT.resolve("pom.xml")).contains("<module>" + module + "</module>")) {
                problems.add("the root POM has no module " + module);
            }
        }
    }

    private void profile(String id) {
        Pattern profile = Pattern.compile("<profile>\\s*<id>" + Pattern.quote(id) + "</id>");
        if (poms().noneMatch(pom -> profile.matcher(pom).find())) {
            problems.add("no POM has the profile " + id);
        }
    }

    private void plugin(String prefix) {
        if (poms().noneMatch(pom -> pom.contains("<artifactId>" + prefix + "-maven-plugin</artifactId>")
                || pom.contains("<artifactId>maven-" + prefix + "-plugin</artifactId>"))) {
            problems.add("no POM has the plugin of " + prefix);
        }
    }

    private void property(String pair) {
        String name = pair.replaceFirst("=.*", "");
        String value = pair.substring(Math.min(pair.length(), name.length() + 1));
        properties.add(name);
        if (name.equals("test") || name.equals("it.test")) {
            testClass(value);
        } else if (name.equals("benchmark")) {
            if (!value.isEmpty() && !value.equals("all") && !Benchmarks.names().contains(value)) {
                problems.add("there is no benchmark " + value + ", but " + Benchmarks.names());
            }
        } else if (name.startsWith("migration-safety.")) {
            if (!isRead(name)) {
                problems.add("nothing reads the property " + name);
            }
        } else if (!PROPERTIES.contains(name) && poms().noneMatch(pom -> pom.contains("${" + name + "}"))) {
            problems.add("unknown property " + name + " (teach " + getClass().getSimpleName() + " if it is right)");
        }
    }

    private void testClass(String list) {
        for (String type : list.replaceAll("#.*", "").split(",", -1)) {
            if (files().noneMatch(file -> file.toString().contains("src/test/java") && file.endsWith(type + ".java"))) {
                problems.add("no module has the test class " + type);
            }
        }
    }

    /** The settings of a run are read by the last part of their names, all others by the whole. */
    private static boolean isRead(String name) {
        Set<String> readers = Set.of("Settings.java", "Steering.java");
        String last = '"' + name.replaceFirst("migration-safety\\.", "") + '"';
        return files().filter(file -> file.toString().endsWith(".java"))
                .anyMatch(file -> read(file).contains('"' + name + '"')
                        || (readers.contains(file.getFileName().toString())
                                && read(file).contains(last)));
    }

    private static Stream<String> poms() {
        return files().filter(file -> file.endsWith("pom.xml")).map(MavenCommand::read);
    }

    /** All files of the project that are not built. */
    static Stream<Path> files() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .filter(file -> !file.toString().contains("/target/") && Files.isRegularFile(file))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
