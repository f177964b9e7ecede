package dev.migrationsafety.cli;

import dev.migrationsafety.configuration.secret.Secrets;
import dev.migrationsafety.finding.MigrationSafetyException;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Why a command could not run, for a person. */
record Failure(Throwable cause, boolean stackTrace) {
    int tell(PrintWriter err) {
        if (cause instanceof MigrationSafetyException) {
            err.println("Could not run: " + Secrets.masked(String.valueOf(cause.getMessage())));
        } else {
            err.println("Could not run because of an unexpected error: " + Secrets.masked(cause.toString()));
            if (!stackTrace) {
                err.println("Run it again with --stacktrace and report the output.");
            }
        }
        if (stackTrace) {
            StringWriter trace = new StringWriter();
            cause.printStackTrace(new PrintWriter(trace));
            err.print(Secrets.masked(trace.toString()));
        }
        err.flush();
        return ExitCode.COULD_NOT_RUN.number();
    }
}
