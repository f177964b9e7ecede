package dev.migrationsafety.cli;

import java.time.Clock;
import java.time.LocalDate;
import picocli.CommandLine.Option;

/** The options that freeze present findings. */
final class AcceptOptions {
    @Option(
            names = "--accept-existing",
            required = true,
            description = "Accept the current findings in migration-safety.yml, so that only new findings affect the"
                    + " verdict.")
    @SuppressWarnings("UnusedVariable") // The presence of the group says the same.
    private boolean accept;

    @Option(names = "--owner", paramLabel = "NAME", required = true, description = "Who accepts the findings.")
    private String owner = "";

    @Option(
            names = "--expires",
            paramLabel = "DATE",
            required = true,
            description = "The last day on which the findings are accepted, for example 2027-01-31.")
    private LocalDate expires = LocalDate.EPOCH;

    String owner() {
        return owner;
    }

    LocalDate expires() {
        return expires;
    }

    /** What is wrong with the options; empty if nothing is. */
    String problem(Clock clock) {
        if (owner.isBlank()) {
            return "--owner is empty; name who accepts the findings.";
        }
        return expires.isBefore(LocalDate.now(clock))
                ? "--expires is " + expires + ", which is in the past; give a future date."
                : "";
    }
}
