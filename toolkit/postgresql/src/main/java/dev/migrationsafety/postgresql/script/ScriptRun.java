package dev.migrationsafety.postgresql.script;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.script.ScriptOutcome.Failed;
import dev.migrationsafety.engine.script.Statement;
import dev.migrationsafety.engine.script.StatementBoundary;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.postgresql.script.statement.Failures;
import dev.migrationsafety.postgresql.script.statement.SqlStatement;
import dev.migrationsafety.postgresql.script.statement.SqlStatement.Kind;
import dev.migrationsafety.postgresql.script.statement.UnmatchedStatements;
import dev.migrationsafety.postgresql.script.wire.ClientZone;
import dev.migrationsafety.postgresql.script.wire.Deadline;
import dev.migrationsafety.postgresql.script.wire.LostServer;
import dev.migrationsafety.postgresql.script.wire.Wire;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.postgresql.util.PSQLException;

/** One run of a script, wrapped in transactions as its {@link TransactionMode} says; empty is success. */
final class ScriptRun {
    private static final String REFUSES_TRANSACTION = "25001";
    private static final String SYNTAX = "42601";

    private final Wire wire;
    private final Script script;
    private final List<SqlStatement> statements;
    private final Deadline deadline;
    private final ClientZone zone;
    private final StatementBoundary boundary;
    private final Failures failures;
    private final UnmatchedStatements unmatched;

    ScriptRun(
            Wire wire,
            Script script,
            List<SqlStatement> statements,
            Deadline deadline,
            ClientZone zone,
            StatementBoundary boundary) {
        this.boundary = boundary;
        this.wire = wire;
        this.script = script;
        this.statements = statements;
        this.deadline = deadline;
        this.zone = zone;
        this.failures = new Failures(script.file());
        this.unmatched = new UnmatchedStatements(script.file());
    }

    /** Runs it; after a failure, or when the boundary throws, no transaction is left open. */
    Optional<Failed> run() {
        Optional<Failed> failed =
                switch (script.transaction()) {
                    case PER_SCRIPT -> inTransaction();
                    case PER_SCRIPT_IF_POSSIBLE -> inTransactionIfPossible();
                    case NONE -> each();
                    case ONE_COMMAND -> oneCommand();
                };
        if (failed.isPresent()) {
            rollBack();
        }
        return failed;
    }

    /** Statements that write rows and matched none, after a run that succeeded. */
    List<Statement> unmatched() {
        return unmatched.list();
    }

    private Optional<Failed> each() {
        unmatched.clear();
        for (int i = 0; i < statements.size(); i++) {
            Optional<Failed> failed = execute(i, statements.get(i));
            if (failed.isPresent()) {
                return failed;
            }
            announce(i + 1, statements.get(i));
        }
        return Optional.empty();
    }

    /** What the boundary throws leaves no transaction open. */
    private void announce(int number, SqlStatement statement) {
        try {
            boundary.passed(number, statement.ran(script.file()));
        } catch (RuntimeException thrown) {
            try {
                rollBack();
            } catch (ObservationException e) {
                thrown.addSuppressed(e);
            }
            throw thrown;
        }
    }

    private Optional<Failed> inTransaction() {
        control("BEGIN");
        return each().or(this::commit);
    }

    private Optional<Failed> commit() {
        SqlStatement last = statements.get(statements.size() - 1);
        SqlStatement commit = new SqlStatement(Kind.SQL, "COMMIT", last.line(), last.offset(), "COMMIT", "");
        try {
            return wire.send("COMMIT").contains("ROLLBACK")
                    ? Optional.of(failures.of(
                            statements.size(), commit, "25P02", "the transaction had failed and was rolled back"))
                    : Optional.empty();
        } catch (SQLException e) {
            return Optional.of(failure(statements.size(), commit, e));
        }
    }

    private Optional<Failed> inTransactionIfPossible() {
        Optional<Failed> failed = inTransaction();
        if (failed.isEmpty() || !failed.get().is(Failure.Kind.REFUSES_TRANSACTION)) {
            return failed;
        }
        rollBack();
        for (int i = 0; i < statements.size(); i++) {
            if (!refusesTransaction(statements.get(i))) {
                SqlStatement refused = statements.get(failed.get().statements().orElseThrow());
                return Optional.of(failures.of(
                        failed.get().statements().orElseThrow(),
                        refused,
                        REFUSES_TRANSACTION,
                        "the script mixes statements that run in a transaction (line "
                                + statements.get(i).line() + ") with statements that cannot run in one, and Flyway"
                                + " rejects mixed scripts; move this statement into its own migration"));
            }
        }
        return each();
    }

    /** Tries a statement and undoes it; the server refuses before it does anything. */
    private boolean refusesTransaction(SqlStatement statement) {
        control("BEGIN");
        Optional<Failed> failed = execute(0, statement);
        rollBack();
        return failed.isPresent() && failed.get().is(Failure.Kind.REFUSES_TRANSACTION);
    }

    private Optional<Failed> oneCommand() {
        Wire.Tags tags = new Wire.Tags();
        try {
            wire.send(script.text(), tags);
            for (int i = 0; i < statements.size() && tags.count() == statements.size(); i++) {
                unmatched.take(statements.get(i), tags.get(i));
            }
            statements.forEach(statement -> zone.keep(wire, statement));
            return Optional.empty();
        } catch (SQLException e) {
            int index = Math.min(position(e).orElse(tags.count()), statements.size() - 1);
            return Optional.of(failure(index, statements.get(index), e));
        }
    }

    /** The statement in which the server found an error while reading the whole command. */
    private Optional<Integer> position(SQLException error) {
        int position = error instanceof PSQLException psql && psql.getServerErrorMessage() != null
                ? psql.getServerErrorMessage().getPosition()
                : 0;
        if (position == 0) {
            return Optional.empty();
        }
        int codePoints = script.text().codePointCount(0, script.text().length());
        int offset = script.text().offsetByCodePoints(0, Math.min(position - 1, codePoints));
        return Optional.of((int) statements.stream()
                                .filter(statement -> statement.offset() <= offset)
                                .count()
                        - 1)
                .filter(index -> index >= 0);
    }

    private Optional<Failed> execute(int index, SqlStatement statement) {
        deadline.check(script.file());
        try {
            switch (statement.kind()) {
                case SQL -> wire.send(statement.text()).forEach(tag -> unmatched.take(statement, tag));
                case COPY_IN -> wire.copyIn(statement.text(), statement.data());
                case COPY_OUT -> wire.copyOut(statement.text());
                case META -> {
                    return Optional.of(failures.of(index, statement, SYNTAX, meta(statement)));
                }
            }
            zone.keep(wire, statement);
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(failure(index, statement, e));
        }
    }

    private static String meta(SqlStatement statement) {
        return statement.text().startsWith("\\")
                ? "a psql command, which only psql can run; write it in SQL, or, if psql runs these scripts in"
                        + " production, add this line to migration-safety.yml: runner: psql"
                : "text after COPY … FROM STDIN on the same line; move it below the data";
    }

    private Failed failure(int index, SqlStatement statement, SQLException error) {
        deadline.check(script.file());
        if (LostServer.is(error)) {
            throw new ObservationException(
                    "The connection to the server broke at "
                            + failures.of(index, statement, error).describe(),
                    error);
        }
        return failures.of(index, statement, error);
    }

    private void rollBack() {
        if (!wire.idle()) {
            control("ROLLBACK");
        }
    }

    private void control(String command) {
        try {
            wire.send(command);
        } catch (SQLException e) {
            deadline.check(script.file());
            throw new ObservationException(
                    "The server rejected " + command + " for " + script.file() + ": " + e.getMessage(), e);
        }
    }
}
