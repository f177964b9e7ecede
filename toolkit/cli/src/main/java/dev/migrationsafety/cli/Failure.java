package dev.migrationsafety.cli;

import dev.migrationsafety.finding.MigrationSafetyException;
import java.io.PrintWriter;

/** Why a command could not run, told to a person. */
record Failure(Throwable cause, boolean stackTrace) {
    int tell(PrintWriter err) {
        if (cause instanceof MigrationSafetyException) {
            err.println("Could not run: " + cause.getMessage());
        } else {
            err.println("Could not run, for a reason that the toolkit did not foresee: " + cause);
            if (!stackTrace) {
                err.println("Run it again with --stacktrace and report what it prints.");
            }
        }
        if (stackTrace) {
            cause.printStackTrace(err);
        }
        err.flush();
        return ExitCode.COULD_NOT_RUN.number();
    }
}
