package dev.migrationsafety.cli;

import dev.migrationsafety.finding.Verdict;

/** What a caller's script learns from a command. */
enum ExitCode {
    SAFE(0),
    UNSAFE(1),
    INCONCLUSIVE(2),
    COULD_NOT_RUN(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static ExitCode of(Verdict verdict) {
        return switch (verdict) {
            case SAFE -> SAFE;
            case UNSAFE -> UNSAFE;
            case INCONCLUSIVE, NOT_CLAIMED -> INCONCLUSIVE;
        };
    }
}
