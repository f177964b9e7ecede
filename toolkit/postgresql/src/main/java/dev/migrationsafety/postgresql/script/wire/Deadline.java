package dev.migrationsafety.postgresql.script.wire;

import dev.migrationsafety.finding.ObservationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.postgresql.PGConnection;

/**
 * Cancels what a connection runs once its time has passed. It does not use {@code statement_timeout}, which scripts set
 * themselves.
 */
public final class Deadline implements AutoCloseable {
    private final Duration timeout;
    private final ScheduledFuture<?> task;
    private volatile boolean passed;

    public Deadline(ScheduledExecutorService clock, Supplier<? extends PGConnection> connection, Duration timeout) {
        this.timeout = timeout;
        this.task =
                clock.scheduleWithFixedDelay(() -> cancel(connection), timeout.toMillis(), 1000, TimeUnit.MILLISECONDS);
    }

    private void cancel(Supplier<? extends PGConnection> connection) {
        passed = true;
        try {
            connection.get().cancelQuery();
        } catch (SQLException e) {
            // The next run tries again; if the server is gone, the connection itself says so.
            return;
        }
    }

    /** Throws if the time has passed. */
    public void check(String what) {
        if (passed) {
            throw new ObservationException(what + " did not finish within " + timeout
                    + ", so the rehearsal cancelled it. Raise `timeout` if it needs longer.");
        }
    }

    @Override
    public void close() {
        task.cancel(false);
    }
}
