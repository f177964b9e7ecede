package dev.migrationsafety.cli;

import dev.migrationsafety.report.console.Printable;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code migration-safety} command. */
@Command(
        name = "migration-safety",
        description = "Rehearses database migrations up, down and up again on a throw-away server.",
        mixinStandardHelpOptions = true,
        versionProvider = ToolkitVersion.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:safe", "1:unsafe", "2:inconclusive", "3:could not run"})
public final class MigrationSafety implements Runnable {
    private static final String STACK_TRACE = "--stacktrace";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = STACK_TRACE,
            scope = ScopeType.INHERIT,
            description = "Show where in the toolkit a failure happened.")
    private boolean stackTrace;

    private MigrationSafety() {}

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String... arguments) {
        CommandLine commandLine =
                console(commandLine(System.getenv(), Clock.systemUTC()), System.out, System.err, charset());
        System.exit(execute(commandLine, arguments));
    }

    private static Charset charset() {
        return Printable.charset(System.out, System::getProperty);
    }

    /** The command with a console of a character set. */
    static CommandLine console(CommandLine commandLine, PrintStream out, PrintStream err, Charset charset) {
        return commandLine.setOut(PrintableWriter.to(out, charset)).setErr(PrintableWriter.to(err, charset));
    }

    /** Runs the command; an error of the JVM or the class path is not a verdict either. */
    static int execute(CommandLine commandLine, String... arguments) {
        try {
            return commandLine.execute(arguments);
        } catch (Error e) {
            boolean stackTrace = List.of(arguments).contains(STACK_TRACE);
            return new Failure(e, stackTrace).tell(commandLine.getErr());
        }
    }

    /**
     * The command as a value, for a caller that parses its arguments or runs it without ending the JVM.
     *
     * @param environment the environment variables that it may read
     * @param clock gives the time of the report
     */
    public static CommandLine commandLine(Map<String, String> environment, Clock clock) {
        MigrationSafety command = new MigrationSafety();
        CommandLine commandLine = new CommandLine(command)
                .addSubcommand(new CheckCommand(environment, clock))
                .addSubcommand(new GateCommand(clock))
                .setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler(MigrationSafety::wrongArguments);
        commandLine.setExecutionExceptionHandler(
                (failure, where, parsed) -> new Failure(failure, command.stackTrace).tell(where.getErr()));
        return commandLine;
    }

    private static int wrongArguments(ParameterException failure, String[] arguments) {
        CommandLine where = failure.getCommandLine();
        PrintWriter err = where.getErr();
        err.println("Could not run: " + failure.getMessage());
        err.println("Try: " + where.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.COULD_NOT_RUN.number();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given; use check or gate.");
    }
}
