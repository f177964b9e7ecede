package dev.migrationsafety.postgresql.connection;

import dev.migrationsafety.finding.ObservationException;
import java.sql.SQLException;

/** Waits in steps of a millisecond: a backend needs a few after its client went, and the server itself waits in steps of 100. */
public final class Waiting {
    private static final long LONGEST = 10_000_000_000L;

    private Waiting() {}

    /** A condition on a server. */
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws SQLException;
    }

    public static void until(String what, Condition condition) throws SQLException {
        if (!within(LONGEST, condition)) {
            throw new ObservationException("Waited 10 s in vain for " + what + ".");
        }
    }

    /** Whether the condition came to hold in time. */
    public static boolean within(long nanoseconds, Condition condition) throws SQLException {
        long end = System.nanoTime() + nanoseconds;
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ObservationException("Interrupted while waiting for a server", e);
            }
        }
        return true;
    }
}
