package dev.migrationsafety.finding;

import org.apiguardian.api.API;

/** How much a {@link Finding} weighs, worst first. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
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
