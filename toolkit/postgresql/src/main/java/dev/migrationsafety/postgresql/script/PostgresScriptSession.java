package dev.migrationsafety.postgresql.script;

import dev.migrationsafety.engine.script.Answer;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptOutcome.Failed;
import dev.migrationsafety.engine.script.ScriptOutcome.Succeeded;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.engine.script.StatementBoundary;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.postgresql.query.SqlText;
import dev.migrationsafety.postgresql.script.psql.Psql;
import dev.migrationsafety.postgresql.script.psql.PsqlRun;
import dev.migrationsafety.postgresql.script.statement.Commands;
import dev.migrationsafety.postgresql.script.statement.Failures;
import dev.migrationsafety.postgresql.script.statement.SqlStatement;
import dev.migrationsafety.postgresql.script.wire.Deadline;
import dev.migrationsafety.postgresql.script.wire.Link;
import dev.migrationsafety.postgresql.script.wire.Links;
import dev.migrationsafety.postgresql.script.wire.LostServer;
import dev.migrationsafety.postgresql.script.wire.ReachableDatabases;
import dev.migrationsafety.postgresql.script.wire.SessionObserver;
import dev.migrationsafety.postgresql.script.wire.Wire;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/** A session of the migration role over one connection, which it owns. Used by one thread. */
public final class PostgresScriptSession implements ScriptSession {
    private final SessionObserver observer;
    private final ScheduledExecutorService clock;
    private final Duration timeout;
    private final Links links;
    private final String searchPath;

    /**
     * Takes over a connection that was just opened.
     *
     * @param connection a connection of the driver, in autocommit mode
     * @param reach where scripts may connect to
     * @param clock cancels scripts that take longer than the timeout
     */
    public PostgresScriptSession(
            Connection connection,
            SessionObserver observer,
            ReachableDatabases reach,
            ScheduledExecutorService clock,
            String timeZone,
            Duration timeout) {
        this.observer = observer;
        this.clock = clock;
        this.timeout = timeout;
        try {
            this.links = new Links(Link.over(connection, timeZone), observer, reach, timeZone);
            this.searchPath = searchPath(connection);
        } catch (SQLException e) {
            throw new ObservationException(
                    "A session in the time zone " + timeZone + " could not be opened: " + e.getMessage(), e);
        }
    }

    @Override
    public ScriptOutcome run(Script script, StatementBoundary boundary) {
        try (Deadline deadline = new Deadline(clock, () -> links.current().connection(), timeout)) {
            RowCounters before = RowCounters.read(observer.connection());
            ScriptOutcome outcome = script.tool().isPresent()
                    ? new PsqlRun(links, script, (Psql) script.tool().get(), deadline, boundary).run()
                    : send(script, deadline, boundary);
            if (!(outcome instanceof Succeeded done) || done.statements().orElse(0) == 0) {
                return outcome;
            }
            links.current().wire().send(RowCounters.flush());
            deadline.check(script.file());
            return new Succeeded(
                    done.statements(),
                    Optional.of(RowCounters.read(observer.connection()).since(before)),
                    done.passedOver(),
                    done.unmatched());
        } catch (SQLException e) {
            throw new ObservationException(
                    "The rows that " + script.file() + " wrote could not be counted: " + e.getMessage(), e);
        }
    }

    private ScriptOutcome send(Script script, Deadline deadline, StatementBoundary boundary) {
        List<SqlStatement> statements = Commands.of(script);
        if (statements.isEmpty()) {
            return Succeeded.nothing();
        }
        Link link = links.current();
        ScriptRun run = new ScriptRun(link.wire(), script, statements, deadline, link.zone(), boundary);
        Optional<Failed> failed = run.run();
        return failed.isPresent() ? failed.get() : Succeeded.of(statements.size(), Map.of(), run.unmatched());
    }

    @Override
    public Answer ask(Script script) {
        Optional<SqlStatement> query = Queries.last(script);
        if (query.isEmpty()) {
            return new Answer.NoQuery();
        }
        Link link = links.current();
        try (Deadline deadline = new Deadline(clock, () -> links.current().connection(), timeout)) {
            link.wire().send("BEGIN");
            try {
                return Queries.ask(link.connection(), query.get());
            } catch (SQLException e) {
                deadline.check(script.file());
                if (LostServer.is(e)) {
                    throw new ObservationException("The server was lost at a check of " + script.file(), e);
                }
                return new Answer.Failed(new Failures(script.file()).of(0, query.get(), e));
            } finally {
                link.wire().send("ROLLBACK");
            }
        } catch (SQLException e) {
            throw new ObservationException("A check of " + script.file() + " could not be run: " + e.getMessage(), e);
        }
    }

    @Override
    public void restore() {
        Wire wire = links.current().wire();
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
        links.close();
    }

    private static String searchPath(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SHOW search_path")) {
            result.next();
            return result.getString(1);
        }
    }
}
