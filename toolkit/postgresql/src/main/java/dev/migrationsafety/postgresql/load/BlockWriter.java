package dev.migrationsafety.postgresql.load;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.LoadResult.Refusal;
import dev.migrationsafety.data.RecordBlock;
import dev.migrationsafety.postgresql.connection.Sql;
import dev.migrationsafety.postgresql.query.Names;
import dev.migrationsafety.postgresql.script.statement.Failures;
import dev.migrationsafety.postgresql.script.wire.LostServer;
import dev.migrationsafety.schema.ContainerName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Writes blocks of rows inside one transaction and drops the rows that the server refuses: a part that fails is undone
 * and tried again in smaller parts, up to the line that the server names or by halves, down to single rows.
 */
final class BlockWriter {
    private static final Pattern LINE = Pattern.compile("(?m)^COPY .*, line (\\d{1,9})(?:[:,]|$)");
    private static final int MOST_INSERTED = 500;
    private static final int MOST_TOLD = 1000;
    private static final int GROWTH = 4;
    private static final int UNKNOWN = -1;
    private static final Failure SWALLOWED = Failures.of(
            "00000", "the server accepted the row without storing it (a trigger or rule)", Failure.Place.UNKNOWN);
    private static final String KEEP = "RELEASE SAVEPOINT rows; SAVEPOINT rows";
    private static final String UNDO = "ROLLBACK TO SAVEPOINT rows";
    private static final String RULED =
            """
            SELECT n.nspname, c.relname
            FROM pg_catalog.pg_rewrite r
            JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE r.ev_type = '3' AND c.relkind <> 'v'""";

    private final Connection connection;
    private final RowCopy copy;
    private final RowInsert insert;
    private final Set<ContainerName> ruled;
    private final Map<ContainerName, Integer> written = new TreeMap<>();
    private final Map<ContainerName, Integer> dropped = new TreeMap<>();
    private final List<Refusal> refused = new ArrayList<>();

    BlockWriter(Connection connection) throws SQLException {
        this.connection = connection;
        this.copy = new RowCopy(connection);
        this.insert = new RowInsert(connection);
        this.ruled =
                new HashSet<>(Sql.query(connection, row -> Names.table(row.getString(1), row.getString(2)), RULED));
    }

    /** Begins in a transaction. */
    void begin() throws SQLException {
        written.clear();
        dropped.clear();
        refused.clear();
        Sql.execute(connection, "SAVEPOINT rows");
    }

    LoadResult result() {
        return new LoadResult(written, refused, dropped);
    }

    void write(RecordBlock block) throws SQLException {
        boolean copied = copy.canWrite(block) && !ruled.contains(block.container());
        int most = copied ? block.size() : Math.min(MOST_INSERTED, block.size());
        int part = most;
        for (int at = 0; at < block.size(); ) {
            int to = Math.min(block.size(), at + part);
            int bad = to - at == 1 ? at : attempt(block, at, to, copied);
            if (bad == to) {
                at = to;
                part = Math.min(most, part * GROWTH);
            } else if (bad == UNKNOWN || (bad > at && attempt(block, at, bad, copied) != bad)) {
                part = Math.max(1, (to - at) / 2);
            } else {
                boolean taken = single(block, bad);
                at = bad + 1;
                part = taken ? Math.min(most, part * GROWTH) : Math.max(1, part / 2);
            }
        }
    }

    /** Writes some rows; the first that it did not write: {@code to} if it wrote all, and none if one did not do. */
    private int attempt(RecordBlock block, int from, int to, boolean copied) throws SQLException {
        int bad = UNKNOWN;
        try {
            long count = copied ? copy.write(block, from, to) : insert.write(block, from, to);
            if (count == to - from) {
                written.merge(block.container(), to - from, Integer::sum);
                Sql.execute(connection, KEEP);
                return to;
            }
        } catch (SQLException e) {
            throwIfLost(e);
            int line = line(e);
            bad = line > 0 && line <= to - from ? from + line - 1 : UNKNOWN;
        }
        Sql.execute(connection, UNDO);
        return bad;
    }

    private boolean single(RecordBlock block, int at) throws SQLException {
        boolean taken = false;
        try {
            taken = insert.write(block, at, at + 1) == 1;
            if (taken) {
                written.merge(block.container(), 1, Integer::sum);
            } else {
                refuse(block, at, SWALLOWED);
            }
            Sql.execute(connection, KEEP);
        } catch (SQLException e) {
            throwIfLost(e);
            Sql.execute(connection, UNDO);
            refuse(block, at, Failures.of(e));
        }
        return taken;
    }

    private void refuse(RecordBlock block, int at, Failure failure) {
        if (dropped.merge(block.container(), 1, Integer::sum) <= MOST_TOLD) {
            refused.add(new Refusal(block.record(at), failure));
        }
    }

    /** The line at which the server stopped reading; 0 if it does not tell. */
    private static int line(SQLException error) {
        ServerErrorMessage message = error instanceof PSQLException server ? server.getServerErrorMessage() : null;
        String where = message == null ? null : message.getWhere();
        Matcher found = LINE.matcher(where == null ? "" : where);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    static void throwIfLost(SQLException error) throws SQLException {
        // 57014: the timeout of the whole load, which no row is to blame for.
        if (LostServer.is(error) || "57014".equals(error.getSQLState())) {
            throw error;
        }
    }
}
