package dev.migrationsafety.finding;

import org.apiguardian.api.API;

/** A property that a report proves or refutes; each claim has a {@link Verdict} of its own. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Claim {
    /** The up scripts run, and lose nothing. */
    UP("up"),
    /** The down scripts restore what was there. */
    ROLLBACK("rollback"),
    /** The invariants of the domain remain true over every up. */
    INVARIANTS("invariants");

    private final String id;

    Claim(String id) {
        this.id = id;
    }

    /** The name used in configuration and reports, for example {@code rollback}. */
    public String id() {
        return id;
    }
}
