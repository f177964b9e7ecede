package dev.migrationsafety.postgresql.script.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Encoding;
import org.postgresql.core.Field;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.SqlCommand;
import org.postgresql.core.TransactionState;
import org.postgresql.core.Tuple;

/**
 * Sends texts to a server exactly as they are, as simple queries. The driver's own statements would split them, badly
 * for BEGIN ATOMIC bodies and COPY data, and would take braces and question marks for syntax of JDBC.
 */
public final class Wire {
    private static final int FLAGS = QueryExecutor.QUERY_EXECUTE_AS_SIMPLE
            | QueryExecutor.QUERY_ONESHOT
            | QueryExecutor.QUERY_SUPPRESS_BEGIN
            | QueryExecutor.QUERY_NO_METADATA
            | QueryExecutor.QUERY_NO_RESULTS;

    private final BaseConnection connection;

    Wire(BaseConnection connection) {
        this.connection = connection;
    }

    /** Sends one simple query; gives the command tags, for example {@code CREATE TABLE}. */
    public List<String> send(String text) throws SQLException {
        Tags tags = new Tags();
        send(text, tags);
        return tags.found;
    }

    /** The same, and {@code tags} tell how far it came if it fails. */
    public void send(String text, Tags tags) throws SQLException {
        QueryExecutor executor = connection.getQueryExecutor();
        Query query = executor.wrap(List.of(new NativeQuery(text, SqlCommand.BLANK)));
        executor.execute(query, null, tags, 0, 0, FLAGS);
    }

    /** Sends one simple query and gives the rows of its last result. */
    public QueryRows ask(String text) throws SQLException {
        Answers answers = new Answers(connection.getEncoding());
        QueryExecutor executor = connection.getQueryExecutor();
        Query query = executor.wrap(List.of(new NativeQuery(text, SqlCommand.BLANK)));
        executor.execute(query, null, answers, 0, 0, FLAGS & ~QueryExecutor.QUERY_NO_RESULTS);
        return answers.last();
    }

    /** Sends a COPY … FROM STDIN and its data. */
    public void copyIn(String text, String data) throws SQLException {
        copyIn(text, () -> data);
    }

    /** Sends a COPY … FROM STDIN; its data is asked for only if the server wants it. */
    public void copyIn(String text, Supplier<String> data) throws SQLException {
        CopyIn copy = new CopyManager(connection).copyIn(text);
        try {
            byte[] bytes = data.get().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Sends a COPY … TO STDOUT and throws its output away. */
    public void copyOut(String text) throws SQLException {
        try {
            new CopyManager(connection).copyOut(text, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new IllegalStateException("the null stream cannot fail to be written", e);
        }
    }

    /** Whether a transaction is open that has failed. */
    public boolean failed() {
        return connection.getTransactionState() == TransactionState.FAILED;
    }

    /** Whether no transaction is open. */
    public boolean idle() {
        return connection.getTransactionState() == TransactionState.IDLE;
    }

    /** The rows of the last result. */
    private static final class Answers extends ResultHandlerBase {
        private final Encoding encoding;
        private QueryRows last = QueryRows.NONE;

        Answers(Encoding encoding) {
            this.encoding = encoding;
        }

        QueryRows last() {
            return last;
        }

        @Override
        public void handleResultRows(Query query, Field[] fields, List<Tuple> tuples, @Nullable ResultCursor cursor) {
            try {
                last = QueryRows.of(fields, tuples, encoding);
            } catch (SQLException e) {
                handleError(e);
            }
        }

        @Override
        public void handleCommandStatus(String status, long updateCount, long insertOid) {
            last = QueryRows.written(status, updateCount);
        }

        @Override
        public void handleWarning(SQLWarning warning) {
            // As in Tags.
        }
    }

    /** The command tags of what ran to its end. */
    public static final class Tags extends ResultHandlerBase {
        private final List<String> found = new ArrayList<>();

        public int count() {
            return found.size();
        }

        public String get(int index) {
            return found.get(index);
        }

        @Override
        public void handleResultRows(Query query, Field[] fields, List<Tuple> tuples, @Nullable ResultCursor cursor) {
            found.add("SELECT");
        }

        @Override
        public void handleCommandStatus(String status, long updateCount, long insertOid) {
            found.add(status);
        }

        @Override
        public void handleWarning(SQLWarning warning) {
            // Notices of a script are for its author; no judge reads them.
        }
    }
}
