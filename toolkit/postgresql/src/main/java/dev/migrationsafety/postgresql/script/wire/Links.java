package dev.migrationsafety.postgresql.script.wire;

import dev.migrationsafety.finding.ObservationException;
import java.sql.SQLException;

/** The connection of a session; psql's {@code \connect} replaces it. Closed with the session. */
public final class Links {
    private final SessionObserver observer;
    private final ReachableDatabases reach;
    private final String timeZone;
    private volatile Link current;

    public Links(Link first, SessionObserver observer, ReachableDatabases reach, String timeZone) {
        this.current = first;
        this.observer = observer;
        this.reach = reach;
        this.timeZone = timeZone;
    }

    public Link current() {
        return current;
    }

    /** Connects elsewhere and leaves the present connection. */
    public void replace(String database, String role) throws SQLException {
        Link next = Link.over(reach.open(database, role), timeZone);
        close();
        current = next;
    }

    public void close() {
        int backend = current.connection().getBackendPID();
        try {
            current.connection().close();
        } catch (SQLException e) {
            throw new ObservationException("A session could not be closed: " + e.getMessage(), e);
        }
        observer.awaitGone(backend);
    }
}
