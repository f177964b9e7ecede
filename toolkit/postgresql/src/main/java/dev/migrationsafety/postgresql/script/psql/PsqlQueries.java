package dev.migrationsafety.postgresql.script.psql;

import dev.migrationsafety.postgresql.script.statement.SqlStatement;
import dev.migrationsafety.postgresql.script.statement.SqlStatement.Kind;
import dev.migrationsafety.postgresql.script.wire.Link;
import dev.migrationsafety.postgresql.script.wire.QueryRows;
import dev.migrationsafety.postgresql.script.wire.Wire;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Sends the statements of one file as psql does, with its implicit transactions and savepoints (common.c). */
final class PsqlQueries {
    private static final String SAVEPOINT = "pg_psql_temporary_savepoint";
    private static final Set<String> CONTROL = Set.of("ABORT", "BEGIN", "START", "COMMIT", "END", "ROLLBACK");
    /** Beginnings of statements that refuse a transaction, so that AUTOCOMMIT off begins none before them. */
    private static final List<String> ALONE = List.of(
            "prepare transaction",
            "vacuum",
            "create database",
            "create tablespace",
            "create index concurrently",
            "create unique index concurrently",
            "alter system",
            "drop database",
            "drop tablespace",
            "drop index concurrently",
            "drop system",
            "reindex database",
            "reindex system",
            "reindex index concurrently",
            "reindex table concurrently",
            "reindex schema concurrently",
            "discard all",
            "cluster;");

    private final PsqlState state;
    private final String file;

    PsqlQueries(PsqlState state, String file) {
        this.state = state;
        this.file = file;
    }

    /** What a statement's rows are used for; gives false if they are of no use. */
    interface Use {
        boolean take(QueryRows queryRows);
    }

    /** Work on the wire. */
    private interface Sending {
        void on(Wire wire) throws SQLException;
    }

    /** Runs a statement and throws its rows away. */
    boolean send(SqlStatement statement, Supplier<String> data) {
        return switch (statement.kind()) {
            case COPY_IN -> copyIn(statement, data);
            case COPY_OUT ->
                around(statement, wire -> {
                    wire.copyOut(statement.text());
                    state.ended(file, statement, "");
                });
            default -> send(statement, queryRows -> true);
        };
    }

    /** Data that the server does not ask for are skipped, as psql does since 15.19 (CVE-2026-6464). */
    private boolean copyIn(SqlStatement statement, Supplier<String> data) {
        AtomicBoolean asked = new AtomicBoolean();
        boolean sent = around(statement, wire -> {
            wire.copyIn(statement.text(), () -> {
                asked.set(true);
                return data.get();
            });
            state.ended(file, statement, "");
        });
        if (!asked.get()) {
            String unused = data.get();
        }
        return sent;
    }

    /** Runs a statement and uses its rows. */
    boolean send(SqlStatement statement, Use use) {
        QueryRows[] answer = {QueryRows.NONE};
        boolean sent = around(statement, wire -> {
            answer[0] = wire.ask(statement.text());
            state.variables().succeeded(answer[0].count());
            state.ended(file, statement, answer[0].tag());
        });
        return sent && use.take(answer[0]);
    }

    /** Runs what psql asks the catalog for to show something; nothing comes of it but an error. */
    boolean look(SqlStatement statement) {
        return sends(statement, wire -> wire.send(statement.text()));
    }

    private boolean around(SqlStatement statement, Sending sending) {
        Wire wire = state.link().wire();
        SqlStatement begin = control("BEGIN", statement);
        if (wire.idle()
                && !state.variables().autocommit()
                && !alone(statement)
                && !sends(begin, w -> w.send("BEGIN"))) {
            return false;
        }
        boolean guarded = !wire.idle() && !wire.failed() && state.variables().rollsBackErrors();
        if (guarded && !sends(statement, w -> w.send("SAVEPOINT " + SAVEPOINT))) {
            return false;
        }
        state.sending(file);
        boolean sent = sends(statement, sending);
        if (guarded && wire.failed()) {
            return sends(statement, w -> w.send("ROLLBACK TO " + SAVEPOINT)) && sent;
        }
        if (guarded && !wire.idle() && !savepoints(statement)) {
            return sends(statement, w -> w.send("RELEASE " + SAVEPOINT)) && sent;
        }
        return sent;
    }

    private boolean sends(SqlStatement statement, Sending sending) {
        Link link = state.link();
        try {
            sending.on(link.wire());
            link.zone().keep(link.wire(), statement);
            return true;
        } catch (SQLException e) {
            return state.refused(file, statement, e);
        }
    }

    private static SqlStatement control(String command, SqlStatement at) {
        return new SqlStatement(Kind.SQL, command, at.line(), 0, command, "");
    }

    private static boolean savepoints(SqlStatement statement) {
        return Set.of("SAVEPOINT", "RELEASE", "ROLLBACK", "ABORT", "COMMIT", "END", "BEGIN", "START")
                .contains(statement.keyword());
    }

    /** Whether psql begins no transaction before a statement. */
    static boolean alone(SqlStatement statement) {
        String text = statement.text().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ") + ";";
        return CONTROL.contains(statement.keyword()) || ALONE.stream().anyMatch(text::startsWith);
    }

    /** Sends BEGIN, COMMIT or ROLLBACK around a script; gives the error if the server refuses. */
    Optional<SQLException> transaction(String command) {
        try {
            state.link().wire().send(command);
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(e);
        }
    }
}
