package dev.migrationsafety.documentdbport;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonBinary;

/** The last transaction of every logical session. */
final class Transactions implements AutoCloseable {
    private final Backend backend;
    private final Map<BsonBinary, Transaction> bySession = new ConcurrentHashMap<>();

    Transactions(Backend backend) {
        this.backend = backend;
    }

    /** The transaction that a command belongs to, begun if the command says so. */
    Transaction of(Command command) throws SQLException {
        return command.flag("startTransaction") ? begin(command) : known(command);
    }

    private Transaction begin(Command command) throws SQLException {
        BsonBinary session = session(command);
        Transaction last = bySession.get(session);
        if (last != null) {
            if (last.number() >= command.transactionNumber()) {
                throw new CommandFailure(
                        225, "TransactionTooOld", "Transaction " + command.transactionNumber() + " is not a new one");
            }
            end(last);
        }
        Transaction transaction = Transaction.begin(command.transactionNumber(), backend);
        bySession.put(session, transaction);
        return transaction;
    }

    private Transaction known(Command command) {
        Transaction transaction = bySession.get(session(command));
        if (transaction == null || transaction.number() != command.transactionNumber()) {
            throw new CommandFailure(
                    CommandFailure.NO_SUCH_TRANSACTION,
                    "NoSuchTransaction",
                    "Given transaction number " + command.transactionNumber()
                            + " does not match any in-progress transactions.");
        }
        return transaction;
    }

    /** Ends a session and what it left open. */
    void endSession(BsonBinary session) {
        Transaction transaction = bySession.remove(session);
        if (transaction != null) {
            end(transaction);
        }
    }

    private static void end(Transaction transaction) {
        synchronized (transaction) {
            transaction.abort();
        }
    }

    private static BsonBinary session(Command command) {
        BsonBinary session = command.session();
        if (session == null) {
            throw new CommandFailure(
                    72, "InvalidOptions", "Transaction number requires a session ID to also be specified");
        }
        return session;
    }

    /** Forgets all sessions; their connections end with the backend. */
    @Override
    public void close() {
        bySession.clear();
    }
}
