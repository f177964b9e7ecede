package dev.migrationsafety.postgresql.connection;

import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.postgresql.query.ObservationSettings;
import dev.migrationsafety.postgresql.script.wire.SessionObserver;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The superuser's connection that looks at a database, opened when it is first needed. */
public final class Observer implements SessionObserver, AutoCloseable {
    private static final String BACKEND = "SELECT FROM pg_catalog.pg_stat_activity WHERE pid = ?::int";

    private final Login login;
    private final Duration timeout;
    private @Nullable Connection connection;

    public Observer(Login login, Duration timeout) {
        this.login = login;
        this.timeout = timeout;
    }

    @Override
    public Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = login.open(timeout);
            connection = open;
            ObservationSettings.apply(open);
            Sql.execute(open, "SET statement_timeout = " + timeout.toMillis());
        }
        return open;
    }

    @Override
    public void awaitGone(int backend) {
        try {
            Connection open = connection();
            Waiting.until(
                    "backend " + backend + " to leave " + login,
                    () -> !Sql.exists(open, BACKEND, String.valueOf(backend)));
        } catch (SQLException e) {
            throw new ObservationException("The end of a session on " + login + " could not be observed", e);
        }
    }

    @Override
    public void close() throws SQLException {
        Connection open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }
}
