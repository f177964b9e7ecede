package dev.migrationsafety.postgresql.script.psql;

import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptOutcome.Failed;
import dev.migrationsafety.engine.script.ScriptOutcome.Succeeded;
import dev.migrationsafety.engine.script.StatementBoundary;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.postgresql.script.statement.SqlStatement;
import dev.migrationsafety.postgresql.script.statement.SqlStatement.Kind;
import dev.migrationsafety.postgresql.script.wire.Deadline;
import dev.migrationsafety.postgresql.script.wire.Links;
import dev.migrationsafety.postgresql.script.wire.Wire;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One run of {@code psql -f} over a script (psql 15 to 18). It fails where psql would end with another status than 0,
 * or where psql would do something that a rehearsal does not.
 */
public final class PsqlRun {
    private static final String NOT_SUPPORTED = "0A000";

    private final Script script;
    private final Psql psql;
    private final PsqlState state;
    private final PsqlQueries queries;

    public PsqlRun(Links links, Script script, Psql psql, Deadline deadline, StatementBoundary boundary) {
        this.script = script;
        this.psql = psql;
        this.state = new PsqlState(links, deadline, new PsqlPaths(psql.folder(), psql.files()), boundary);
        this.queries = new PsqlQueries(state, script.file());
    }

    /** Runs it; no transaction is left open. */
    public ScriptOutcome run() {
        psql.variables().forEach(this::assign);
        connection();
        Path path = state.paths().script(script.file());
        PsqlFile file = new PsqlFile(state, path, script.text(), 0);
        try {
            if (psql.singleTransaction()) {
                queries.transaction("BEGIN");
            }
            boolean well = file.run();
            if (state.connected()) {
                well = end(file, well);
            }
            return well
                    ? new Succeeded(
                            OptionalInt.of(state.sent()), Optional.of(Map.of()), state.errors(), state.unmatched())
                    : last();
        } catch (PsqlRefusal e) {
            rollBack();
            return state.failure(e.location().file(), e.location().line(), "", NOT_SUPPORTED, e.text());
        }
    }

    private void assign(String name, String value) {
        state.variables()
                .set(name, value)
                .ifPresent(problem -> state.complains(script.file(), 1, "psql -v " + name, problem));
    }

    /** What scripts ask psql about its connection. */
    private void connection() {
        try {
            state.variables().set("DBNAME", state.link().connection().getCatalog());
            state.variables()
                    .set("USER", state.link().connection().getMetaData().getUserName());
            state.variables().set("ENCODING", "UTF8");
        } catch (SQLException e) {
            throw new IllegalStateException("the driver knows its own connection", e);
        }
    }

    private Failed last() {
        rollBack();
        List<Failed> errors = state.errors();
        return errors.get(errors.size() - 1);
    }

    /** Gives whether psql ends well. */
    private boolean end(PsqlFile file, boolean well) {
        boolean still = well;
        if (psql.singleTransaction()) {
            SqlStatement commit = new SqlStatement(Kind.SQL, "COMMIT", file.line(), 0, "COMMIT", "");
            var error = queries.transaction(well ? "COMMIT" : "ROLLBACK");
            if (error.isPresent()) {
                state.refused(script.file(), commit, error.get());
                still = well && !state.variables().stopsOnError();
            }
        }
        if (still && lost()) {
            state.complains(
                    script.file(),
                    file.line(),
                    "",
                    "the script ends without COMMIT inside a transaction; the server rolls back everything since its"
                            + " BEGIN");
        }
        rollBack();
        return still;
    }

    /** Whether the end of the session undoes something. */
    private boolean lost() {
        Wire wire = state.link().wire();
        if (wire.idle()) {
            return false;
        }
        try {
            return wire.failed()
                    || wire.ask("SELECT 1 WHERE pg_catalog.pg_current_xact_id_if_assigned() IS NOT NULL")
                                    .rows()
                                    .size()
                            > 0;
        } catch (SQLException e) {
            return true;
        }
    }

    private void rollBack() {
        if (state.connected() && !state.link().wire().idle()) {
            queries.transaction("ROLLBACK");
        }
    }
}
