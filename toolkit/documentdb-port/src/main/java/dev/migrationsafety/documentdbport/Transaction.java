package dev.migrationsafety.documentdbport;

import java.sql.SQLException;

/** One transaction of a logical session, on a connection of its own until it ends. Guarded by itself. */
final class Transaction {
    private enum State {
        OPEN,
        COMMITTED,
        ABORTED
    }

    private final long number;
    private final SqlSession sql;
    private State state = State.OPEN;

    private Transaction(long number, SqlSession sql) {
        this.number = number;
        this.sql = sql;
    }

    /**
     * Begins one. MongoDB's transactions read one snapshot, never wait for another transaction's document, and end after
     * a minute.
     */
    static Transaction begin(long number, Backend backend) throws SQLException {
        SqlSession sql = backend.borrow();
        sql.hold();
        Transaction transaction = new Transaction(number, sql);
        sql.execute("BEGIN ISOLATION LEVEL REPEATABLE READ; SET LOCAL lock_timeout = '200ms';"
                + " SET LOCAL transaction_timeout = '60s'");
        return transaction;
    }

    long number() {
        return number;
    }

    /** Its connection, until it ends. */
    SqlSession sql() {
        return sql;
    }

    /**
     * Makes sure that it is still open.
     *
     * @throws CommandFailure if it has ended
     */
    void checkOpen() {
        if (state != State.OPEN) {
            throw ended();
        }
    }

    /** Commits; a client may ask again, since it may not have received the first answer. */
    void commit() throws SQLException {
        switch (state) {
            case OPEN -> end(State.COMMITTED, "COMMIT");
            case COMMITTED -> {}
            case ABORTED -> throw ended();
        }
    }

    /** Rolls back if it is still open. */
    void abort() {
        if (state == State.OPEN) {
            try {
                end(State.ABORTED, "ROLLBACK");
            } catch (SQLException e) {
                // The server ended it already, and the connection with it.
                sql.discard();
            }
        }
    }

    private void end(State end, String statement) throws SQLException {
        state = State.ABORTED;
        try {
            sql.execute(statement);
            state = end;
        } finally {
            sql.release();
        }
    }

    private CommandFailure ended() {
        String how = state == State.COMMITTED ? "committed" : "aborted";
        return new CommandFailure(
                state == State.COMMITTED ? 256 : CommandFailure.NO_SUCH_TRANSACTION,
                state == State.COMMITTED ? "TransactionCommitted" : "NoSuchTransaction",
                "Transaction with { txnNumber: " + number + " } has been " + how + ".");
    }
}
