package dev.migrationsafety.finding;

/** How much a {@link Finding} weighs, worst first. */
public enum Severity {
    /** A fault: its claim is UNSAFE. */
    ERROR,
    /** Something could not be examined: its claim is INCONCLUSIVE. */
    INCONCLUSIVE,
    /** Worth a decision of a person; never fails a test. */
    WARNING,
    /** Worth knowing; never fails a test. */
    NOTE
}
