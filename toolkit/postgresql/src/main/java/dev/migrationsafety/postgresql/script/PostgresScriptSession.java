package dev.migrationsafety.postgresql.script;

import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.engine.ScriptSession;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.postgresql.look.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.postgresql.core.BaseConnection;

/** A session of the migration role over one connection, which it owns. Used by one thread. */
public final class PostgresScriptSession implements ScriptSession {
    private final BaseConnection connection;
    private final Observer observer;
    private final ScheduledExecutorService clock;
    private final Duration timeout;
    private final Wire wire;
    private final ClientZone zone;
    private final String searchPath;

    /** Whatever watches the session from outside. */
    public interface Observer {
        /** A connection of a superuser to the same database. */
        Connection connection() throws SQLException;

        /** Waits until a backend has gone. */
        void awaitGone(int backend);
    }

    /**
     * Takes over a connection that was just opened.
     *
     * @param connection a connection of the driver, in autocommit mode
     * @param clock cancels scripts that take longer than the timeout
     */
    public PostgresScriptSession(
            Connection connection,
            Observer observer,
            ScheduledExecutorService clock,
            String timeZone,
            Duration timeout) {
        this.observer = observer;
        this.clock = clock;
        this.timeout = timeout;
        try {
            this.connection = connection.unwrap(BaseConnection.class);
            this.wire = new Wire(this.connection);
            this.zone = ClientZone.set(this.connection, timeZone);
            this.searchPath = searchPath(connection);
        } catch (SQLException e) {
            throw new ObservationException(
                    "A session in the time zone " + timeZone + " could not be opened: " + e.getMessage(), e);
        }
    }

    @Override
    public ScriptOutcome run(Script script) {
        List<SqlStatement> statements = Commands.of(script);
        if (statements.isEmpty()) {
            return new ScriptOutcome.Succeeded(0, Map.of());
        }
        try (Deadline deadline = new Deadline(clock, connection, timeout)) {
            RowCounters before = RowCounters.read(observer.connection());
            var failed = new ScriptRun(wire, script, statements, deadline, zone).run();
            if (failed.isPresent()) {
                return failed.get();
            }
            wire.send(RowCounters.flush());
            deadline.check(script.file());
            return new ScriptOutcome.Succeeded(
                    statements.size(), RowCounters.read(observer.connection()).since(before));
        } catch (SQLException e) {
            throw new ObservationException(
                    "The rows that " + script.file() + " wrote could not be counted: " + e.getMessage(), e);
        }
    }

    @Override
    public void restore() {
        try {
            if (!wire.idle()) {
                wire.send("ROLLBACK");
            }
            wire.send("RESET ROLE");
            wire.send("SELECT pg_catalog.set_config('search_path', " + SqlText.literal(searchPath) + ", false)");
        } catch (SQLException e) {
            throw new ObservationException("search_path and role could not be restored: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        int backend = connection.getBackendPID();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new ObservationException("A session could not be closed: " + e.getMessage(), e);
        }
        observer.awaitGone(backend);
    }

    private static String searchPath(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SHOW search_path")) {
            result.next();
            return result.getString(1);
        }
    }
}
