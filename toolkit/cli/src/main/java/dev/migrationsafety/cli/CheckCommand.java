package dev.migrationsafety.cli;

import dev.migrationsafety.configuration.run.ConfiguredRehearsal;
import dev.migrationsafety.configuration.run.RunOptions;
import dev.migrationsafety.configuration.run.RunOverrides;
import dev.migrationsafety.configuration.secret.Secrets;
import dev.migrationsafety.engine.statistics.Statistics;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.finding.MigrationSafetyException;
import dev.migrationsafety.finding.ProvisioningException;
import dev.migrationsafety.rehearsal.Rehearsal;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.console.ConsoleReport;
import dev.migrationsafety.report.files.ReportFiles;
import dev.migrationsafety.report.format.FailingRows;
import dev.migrationsafety.report.format.TextReport;
import dev.migrationsafety.settings.Waiver;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Rehearses migrations and writes a report. */
@Command(
        name = "check",
        description = "Rehearses the migrations of a folder and writes a report.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    private final Map<String, String> environment;
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder of the migrations.")
    private String location = "";

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration file; default is migration-safety.yml in DIR.")
    private String configuration = "";

    @Option(
            names = "--only",
            paramLabel = "VERSION",
            split = ",",
            description = "Rehearse only these versions; the report is then partial, and the gate rejects it.")
    private List<String> only = new ArrayList<>();

    @Mixin
    private SamplingOptions sampling = new SamplingOptions();

    @Option(
            names = "--provisioner",
            paramLabel = "ID",
            description = "The provisioner that starts the server, for example embedded; default is the first one"
                    + " available.")
    private String provisioner = "";

    @ArgGroup(exclusive = false)
    private @Nullable GivenServerOptions server;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder to write the report to; default is ${DEFAULT-VALUE}.",
            defaultValue = "migration-safety-report")
    private Path out = Path.of("migration-safety-report");

    @Option(
            names = "--stats",
            description = "Print how many clones, catalog reads, scripts and more the rehearsal ran, and how long they"
                    + " took.")
    private boolean stats;

    @Option(
            names = "--verbose",
            description = "Print every finding in full; by default only the worst are printed, and the report lists the"
                    + " rest.")
    private boolean verbose;

    @ArgGroup(exclusive = false)
    private @Nullable AcceptOptions accept;

    CheckCommand(Map<String, String> environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        String problem = accept == null ? "" : accept.problem(clock);
        if (!problem.isEmpty()) {
            throw new ParameterException(spec.commandLine(), problem);
        }
        RunOverrides runOverrides = sampling.runOverrides(spec.commandLine());
        PrintWriter console = spec.commandLine().getOut();
        ConfiguredRehearsal rehearsal = ConfiguredRehearsal.at(
                location, configuration, Thread.currentThread().getContextClassLoader());
        Optional<Statistics> statistics = stats ? Optional.of(new Statistics()) : Optional.empty();
        SafetyReport report = rehearse(rehearsal, runOverrides, statistics);
        List<Path> files = ReportFiles.write(out, report);
        console.print(verbose ? new TextReport().write(report) : ConsoleReport.of(report));
        if (accept != null) {
            accept(console, rehearsal, report, accept);
        }
        console.println();
        FailingRows.howToKeep(out, report, rehearsal.regressionFolder()).forEach(console::println);
        statistics.ifPresent(counts -> console.println(counts.table()));
        console.println("JSON:   " + files.get(0).toAbsolutePath());
        console.println("Report: " + files.get(files.size() - 1).toAbsolutePath());
        console.flush();
        return exitCode(report).number();
    }

    private SafetyReport rehearse(
            ConfiguredRehearsal configured, RunOverrides runOverrides, Optional<Statistics> statistics) {
        PrintWriter progress = spec.commandLine().getErr();
        RunOptions options = RunOptions.named("check")
                .withOnly(only)
                .withProvisioner(provisioner)
                .withServer(GivenServerOptions.given(server, environment))
                .withSteering(runOverrides)
                .withClock(clock)
                .withCommand("migration-safety check " + location
                        + (configuration.isEmpty() ? "" : " --config " + configuration)
                        + " --only {node} --seed {seed}")
                .withProgress(line -> {
                    progress.println("  " + Secrets.masked(line));
                    progress.flush();
                });
        Rehearsal rehearsal =
                configured.start(statistics.map(options::withStatistics).orElse(options));
        try (rehearsal) {
            ClosedOnInterrupt.during(rehearsal, () -> run(rehearsal));
        }
        return rehearsal.report();
    }

    /** Runs all nodes; a server that was lost on the way is in the report, one that never was there is not. */
    private static void run(Rehearsal rehearsal) {
        try {
            rehearsal.rehearseAll();
        } catch (ConfigurationException | ProvisioningException e) {
            throw e;
        } catch (MigrationSafetyException e) {
            // The report contains it as the finding run-aborted.
        }
    }

    private static void accept(
            PrintWriter console, ConfiguredRehearsal rehearsal, SafetyReport report, AcceptOptions options) {
        List<Waiver> waivers = rehearsal.acceptExisting(report, options.owner(), options.expires());
        console.println();
        console.println(
                waivers.isEmpty()
                        ? "Nothing to accept."
                        : "Accepted " + waivers.size() + (waivers.size() == 1 ? " finding" : " findings")
                                + " in the configuration until " + options.expires() + " (owner " + options.owner()
                                + "). From the next run on, only new findings affect the verdict.");
    }

    /** An aborted run is never safe, whatever it found until then. */
    private ExitCode exitCode(SafetyReport report) {
        ExitCode code = ExitCode.of(report.verdict());
        boolean brokenOff = report.partial() && only.isEmpty();
        return code == ExitCode.SAFE && brokenOff ? ExitCode.INCONCLUSIVE : code;
    }
}
