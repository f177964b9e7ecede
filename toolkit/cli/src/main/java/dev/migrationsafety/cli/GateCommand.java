package dev.migrationsafety.cli;

import dev.migrationsafety.configuration.Configuration;
import dev.migrationsafety.configuration.file.ConfigurationFile;
import dev.migrationsafety.configuration.run.ConfiguredRehearsal;
import dev.migrationsafety.configuration.written.WrittenFiles;
import dev.migrationsafety.gate.Gate;
import dev.migrationsafety.gate.GateDecision;
import dev.migrationsafety.invariant.RulePack;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.migration.reader.HistoryReader;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.format.JsonReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares reports with the files that are about to be deployed. */
@Command(
        name = "gate",
        description = "Exits 0 only if a complete, SAFE report covers exactly these files.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class GateCommand implements Callable<Integer> {
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "REPORT",
            arity = "1..*",
            description = "The JSON report of a rehearsal, or the merged report of a run.")
    private List<Path> reports = new ArrayList<>();

    @Option(
            names = "--migrations",
            paramLabel = "DIR",
            required = true,
            description = "The folder of the migrations to deploy.")
    private String location = "";

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration file; default is migration-safety.yml in DIR.")
    private String configuration = "";

    GateCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        ClassLoader classLoader = Thread.currentThread().getContextClassLoader();
        List<SafetyReport> read = new ArrayList<>();
        for (Path report : reports) {
            read.addAll(new JsonReport().readAll(report).reports());
        }
        MigrationFiles files = WrittenFiles.without(new HistoryReader(classLoader).files(location));
        List<RulePack> packs = ServiceLoader.load(RulePack.class, classLoader).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        Configuration policy = ConfigurationFile.find(location, configuration, classLoader)
                .read(packs, ConfiguredRehearsal.engines(files, classLoader));
        GateDecision decision = new Gate(clock).judge(read, files, policy);
        tell(spec.commandLine().getOut(), decision);
        return ExitCode.of(decision.verdict()).number();
    }

    private void tell(PrintWriter out, GateDecision decision) {
        if (decision.open()) {
            out.println("OPEN  " + location + ": exactly these files were rehearsed and are SAFE, by "
                    + String.join(", ", decision.judged()) + ".");
        } else {
            out.println("SHUT  " + location);
            decision.reasons().forEach(reason -> out.println("  - " + reason));
        }
        out.flush();
    }
}
