package dev.migrationsafety.postgresql;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.ScriptOutcome.Failed;
import dev.migrationsafety.finding.MigrationSafetyException;

/** A script of the baseline failed; becomes an error of the configuration once it is known what is missing. */
final class BaselineFailure extends MigrationSafetyException {
    private static final long serialVersionUID = 1L;

    private final transient Failed failed;
    private final String role;

    BaselineFailure(String file, Failed failed, String role) {
        super("baseline: " + file + " failed at " + failed.describe() + ". The statement is: "
                + failed.statement().text());
        this.failed = failed;
        this.role = role;
    }

    Failed failed() {
        return failed;
    }

    /** What the user can do, apart from adding what is missing. */
    String advice() {
        if (failed.is(Failure.Kind.FORBIDDEN)) {
            return " Baseline scripts run as the role of the migrations (" + role
                    + "); what an administrator did belongs"
                    + " under init:, whose scripts a superuser runs, or owners and grants out of the dump (pg_dump"
                    + " --no-owner --no-privileges).";
        }
        if (failed.statement().verb().equals("SET")) {
            return " The dump was written for another version of PostgreSQL: set version: to that of production, or take"
                    + " the line out.";
        }
        return " Correct the script, or the order of the scripts under baseline:.";
    }
}
