package dev.migrationsafety.junit.environment;

import dev.migrationsafety.configuration.run.RunOptions;
import dev.migrationsafety.configuration.run.RunOverrides;
import dev.migrationsafety.report.files.ReportFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The settings of one run: configuration parameters of JUnit, which include system properties. */
public final class Settings {
    private static final String PREFIX = "migration-safety.";
    private static final Pattern FORK =
            Pattern.compile(" (\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d_\\d{3})-jvmRun\\d+(?= |$)");
    private final Function<String, Optional<String>> parameters;

    /** Reads them through a look-up of JUnit. */
    public Settings(Function<String, Optional<String>> parameters) {
        this.parameters = parameters;
    }

    /** Options for a run of selected versions, which prints its progress on the console. */
    public RunOptions options(String test) {
        return options(test, RunOverrides.none());
    }

    /** The same for a test that says something about its rows; the settings of the run beat it. */
    public RunOptions options(String test, RunOverrides ofTest) {
        return new RunOptions(
                test,
                only(),
                get("provisioner").orElse(""),
                get("url")
                        .map(url -> new RunOptions.GivenUrl(
                                url, get("user").orElse(""), get("password").orElse(""))),
                RunOverrides.of(this::get, name -> PREFIX + name).or(ofTest),
                Clock.systemUTC(),
                line -> Console.println("migration-safety: " + line),
                command(test));
    }

    /** How one node of a test is run again: with Maven where it builds, else in words of JUnit. */
    private static String command(String test) {
        String parameters = "-D" + PREFIX + "only={node} -D" + PREFIX + "seed={seed}";
        int method = test.lastIndexOf('.');
        if (!Files.isRegularFile(Path.of("pom.xml")) || method < 0) {
            return parameters;
        }
        String type =
                test.substring(0, method).substring(test.substring(0, method).lastIndexOf('.') + 1);
        boolean integration = type.endsWith("IT");
        return "mvn " + (integration ? "verify -Dit.test=" : "test -Dtest=") + type + " " + parameters;
    }

    /** Where reports are written: the build's own folder, where there is one. */
    public Path output() {
        return get("output").map(Path::of).orElseGet(() -> {
            for (String build : List.of("target", "build")) {
                if (Files.isDirectory(Path.of(build))) {
                    return Path.of(build, "migration-safety");
                }
            }
            return Path.of("migration-safety-report");
        });
    }

    /** Writes the reports of this run; JVMs that run at the same time are one run. */
    public ReportFiles files() {
        return new ReportFiles(
                output(), run(), ProcessHandle.current().info().startInstant().orElse(Instant.MAX));
    }

    /** Whether the console shows every finding in full. */
    public boolean verbose() {
        return get("verbose").filter(value -> !value.equalsIgnoreCase("false")).isPresent();
    }

    /**
     * Id of the run, whose reports merge to the worst: the one that was set, that of the build if Surefire or Failsafe
     * started this JVM, else that of this JVM.
     */
    private String run() {
        ProcessHandle process = ProcessHandle.current();
        return get("run")
                .or(() -> build(System.getProperty("sun.java.command", "")))
                .orElseGet(() -> process.pid()
                        + process.info()
                                .startInstant()
                                .map(start -> "-" + start)
                                .orElse(""));
    }

    /** The time at which Surefire or Failsafe began, which it passes to each of its JVMs with the number of that. */
    static Optional<String> build(String command) {
        return FORK.matcher(command)
                .results()
                .map(found -> "surefire-" + found.group(1))
                .findFirst();
    }

    private List<String> only() {
        return get("only").stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(String::strip)
                .filter(version -> !version.isEmpty())
                .toList();
    }

    private Optional<String> get(String name) {
        return parameters.apply(PREFIX + name).map(String::strip).filter(value -> !value.isEmpty());
    }
}
