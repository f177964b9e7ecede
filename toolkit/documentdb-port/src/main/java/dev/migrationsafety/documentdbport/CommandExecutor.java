package dev.migrationsafety.documentdbport;

import dev.migrationsafety.documentdbport.CommandKind.Place;
import java.sql.SQLException;
import org.bson.BsonDocument;

/** Runs commands and turns what fails into the replies that MongoDB gives. */
final class CommandExecutor {
    private final Backend backend;
    private final Transactions transactions;
    private final CommandTable table;
    private final ErrorList errors;
    private final DuplicateKeys duplicateKeys;

    CommandExecutor(Backend backend, Transactions transactions, CommandTable table, ErrorList errors) {
        this.backend = backend;
        this.transactions = transactions;
        this.table = table;
        this.errors = errors;
        duplicateKeys = new DuplicateKeys(backend);
    }

    BsonDocument execute(Command command) {
        try {
            CommandKind kind = table.kind(command.name());
            kind.check(command);
            return command.inTransaction() ? inside(command, kind) : outside(command, kind);
        } catch (CommandFailure failure) {
            return failure.reply(command.inTransaction());
        } catch (SQLException failure) {
            return failure(command, failure).reply(command.inTransaction());
        } catch (RuntimeException failure) {
            // A fault of the port: the client must see it, never an ok.
            return new CommandFailure(1, "InternalError", "documentdb-port: " + failure).reply(false);
        }
    }

    private CommandFailure failure(Command command, SQLException failure) {
        CommandFailure told = errors.failure(failure);
        try {
            return told.code() == DuplicateKeys.CODE ? duplicateKeys.failure(command, told) : told;
        } catch (SQLException e) {
            return told;
        }
    }

    private BsonDocument outside(Command command, CommandKind kind) throws SQLException {
        int limit = (int) command.number("maxTimeMS", 0);
        try (SqlSession sql = backend.borrow()) {
            if (limit > 0) {
                sql.execute("SET statement_timeout = " + limit);
            }
            try {
                return kind.handler().run(new Call(command, sql, null));
            } finally {
                if (limit > 0) {
                    sql.execute("RESET statement_timeout");
                }
            }
        }
    }

    private BsonDocument inside(Command command, CommandKind kind) throws SQLException {
        Transaction transaction = transactions.of(command);
        synchronized (transaction) {
            if (kind.place() != Place.END) {
                transaction.checkOpen();
            }
            boolean done = false;
            try {
                checkPlace(command, kind);
                BsonDocument reply = kind.handler().run(new Call(command, transaction.sql(), transaction));
                done = !reply.containsKey("writeErrors");
                return reply;
            } finally {
                if (!done) {
                    // As in MongoDB, whatever fails ends the transaction.
                    transaction.abort();
                }
            }
        }
    }

    private static void checkPlace(Command command, CommandKind kind) {
        if (kind.place() == Place.OUTSIDE) {
            throw CommandFailure.notInTransaction(
                    "Cannot run '" + command.name() + "' in a multi-document transaction.");
        }
    }
}
