package dev.migrationsafety.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine;

/** Runs the command inside the test's JVM. */
final class Command {
    private Command() {}

    /** What a run printed, and its exit code. */
    record Result(int exitCode, String out, String err) {}

    static Result run(String... arguments) {
        return run(Map.of(), arguments);
    }

    static Result run(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = MigrationSafety.commandLine(environment, Clock.systemUTC())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
        int exitCode = MigrationSafety.execute(command, arguments);
        return new Result(exitCode, out.toString(), err.toString());
    }
}
