package dev.migrationsafety.postgresql.script;

import dev.migrationsafety.finding.ObservationException;
import java.sql.SQLException;

/** The connection of a session; psql's {@code \connect} replaces it. Closed with the session. */
final class Links {
    private final SessionObserver observer;
    private final ReachableDatabases reach;
    private final String timeZone;
    private volatile Link current;

    Links(Link first, SessionObserver observer, ReachableDatabases reach, String timeZone) {
        this.current = first;
        this.observer = observer;
        this.reach = reach;
        this.timeZone = timeZone;
    }

    Link current() {
        return current;
    }

    /** Connects elsewhere and leaves the present connection. */
    void replace(String database, String role) throws SQLException {
        Link next = Link.over(reach.open(database, role), timeZone);
        close();
        current = next;
    }

    void close() {
        int backend = current.connection().getBackendPID();
        try {
            current.connection().close();
        } catch (SQLException e) {
            throw new ObservationException("A session could not be closed: " + e.getMessage(), e);
        }
        observer.awaitGone(backend);
    }
}
