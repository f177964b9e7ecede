package dev.migrationsafety.postgresql.baseline;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.script.ScriptOutcome.Failed;
import dev.migrationsafety.finding.MigrationSafetyException;

/** A script of the baseline failed; becomes an error of the configuration once it is known what is missing. */
public final class BaselineFailure extends MigrationSafetyException {
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
    public String advice() {
        if (failed.is(Failure.Kind.FORBIDDEN)) {
            return " Baseline scripts run as the role of the migrations (" + role
                    + "); move what needs an administrator under init:, whose scripts run as superuser, or dump"
                    + " without owners and grants (pg_dump --no-owner --no-privileges).";
        }
        if (failed.statement().verb().equals("SET")) {
            return " The dump was written for a different version of PostgreSQL: set version: to the version of"
                    + " production, or remove the line.";
        }
        return " Correct the script, or the order of the scripts under baseline:.";
    }
}
