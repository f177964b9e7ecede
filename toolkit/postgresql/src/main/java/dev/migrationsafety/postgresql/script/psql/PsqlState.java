package dev.migrationsafety.postgresql.script.psql;

import dev.migrationsafety.engine.script.ScriptOutcome.Failed;
import dev.migrationsafety.engine.script.Statement;
import dev.migrationsafety.engine.script.StatementBoundary;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.postgresql.script.statement.Failures;
import dev.migrationsafety.postgresql.script.statement.SqlStatement;
import dev.migrationsafety.postgresql.script.statement.SqlStatement.Kind;
import dev.migrationsafety.postgresql.script.statement.UnmatchedStatements;
import dev.migrationsafety.postgresql.script.wire.Deadline;
import dev.migrationsafety.postgresql.script.wire.Link;
import dev.migrationsafety.postgresql.script.wire.Links;
import dev.migrationsafety.postgresql.script.wire.LostServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What one psql knows and has encountered while it runs; shared by the files that it reads. */
final class PsqlState {
    private final Links links;
    private final Deadline deadline;
    private final PsqlVariables variables = new PsqlVariables();
    private final PsqlPaths paths;
    private final StatementBoundary boundary;
    private final List<Failed> errors = new ArrayList<>();
    private final List<Statement> unmatched = new ArrayList<>();
    private boolean connected = true;
    private int sent;

    PsqlState(Links links, Deadline deadline, PsqlPaths paths, StatementBoundary boundary) {
        this.boundary = boundary;
        this.links = links;
        this.deadline = deadline;
        this.paths = paths;
    }

    Link link() {
        return links.current();
    }

    Links links() {
        return links;
    }

    PsqlVariables variables() {
        return variables;
    }

    PsqlPaths paths() {
        return paths;
    }

    /** How many statements were sent. */
    int sent() {
        return sent;
    }

    List<Failed> errors() {
        return List.copyOf(errors);
    }

    /** Statements that write rows and matched none. */
    List<Statement> unmatched() {
        return List.copyOf(unmatched);
    }

    /** Takes note of how a statement ended. */
    void ended(String file, SqlStatement statement, String tag) {
        UnmatchedStatements one = new UnmatchedStatements(file);
        one.take(statement, tag);
        unmatched.addAll(one.list());
        boundary.passed(sent, statement.ran(file));
    }

    boolean connected() {
        return connected;
    }

    /** A failing {@code \connect} leaves a psql that runs a script without any connection, and it ends. */
    void disconnected() {
        connected = false;
    }

    void sending(String file) {
        deadline.check(file);
        sent++;
    }

    /** The server refused a statement. */
    boolean refused(String file, SqlStatement statement, SQLException error) {
        deadline.check(file);
        Failed failed = new Failures(file).of(Math.max(0, sent - 1), statement, error);
        if (LostServer.is(error)) {
            throw new ObservationException("The connection to the server broke at " + failed.describe(), error);
        }
        variables.failed(failed.code(), failed.failure().message());
        errors.add(failed);
        return false;
    }

    /** psql itself finds fault with something. */
    boolean complains(String file, int line, String text, String message) {
        errors.add(failure(file, line, text, "", message));
        return false;
    }

    Failed failure(String file, int line, String text, String state, String message) {
        return new Failures(file).of(sent, new SqlStatement(Kind.META, text, line, 0, "", ""), state, message);
    }
}
