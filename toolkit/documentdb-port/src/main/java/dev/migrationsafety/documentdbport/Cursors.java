package dev.migrationsafety.documentdbport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** Open cursors: what the extension wants back to go on, and the connection where it keeps the rest of the result. */
final class Cursors {
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Map<Long, Open> open = new ConcurrentHashMap<>();
    private final Clock clock;

    Cursors(Clock clock) {
        this.clock = clock;
    }

    private record Open(String namespace, RawBsonDocument continuation, @Nullable SqlSession sql, Instant used) {
        void end() {
            if (sql != null) {
                try {
                    sql.execute("CLOSE ALL");
                    sql.release();
                } catch (SQLException e) {
                    sql.discard();
                }
            }
        }
    }

    private record Page(RawBsonDocument document, @Nullable RawBsonDocument continuation, boolean persistent, long id) {
        static Page read(ResultSet row) throws SQLException {
            byte[] continuation = row.getBytes(2);
            return new Page(
                    new RawBsonDocument(row.getBytes(1)),
                    continuation == null ? null : new RawBsonDocument(continuation),
                    row.getBoolean(3),
                    row.getLong(4));
        }
    }

    /** The first page of a function of the extension that takes the database and the command as it came. */
    BsonDocument first(Call call, String function, String namespace) throws SQLException {
        String sql = "SELECT cursorpage::bytea, continuation::bytea, persistconnection, cursorid FROM documentdb_api."
                + function + "(?, " + Call.BSON + ")";
        Page page = call.sql()
                .query(
                        sql,
                        Page::read,
                        call.command().database(),
                        call.command().bytes())
                .get(0);
        RawBsonDocument continuation = page.continuation();
        if (continuation != null) {
            boolean own = page.persistent() && call.transaction() == null;
            if (own) {
                call.sql().hold();
            }
            endForgotten();
            open.put(page.id(), new Open(namespace, continuation, own ? call.sql() : null, clock.instant()));
        }
        return page.document();
    }

    /** The next page of the cursor that {@code getMore} names. */
    BsonDocument next(Call call) throws SQLException {
        long id = (long) call.command().number("getMore", 0);
        Open cursor = open.remove(id);
        if (cursor == null) {
            throw new CommandFailure(43, "CursorNotFound", "cursor id " + id + " not found");
        }
        try {
            SqlSession sql = cursor.sql() == null ? call.sql() : cursor.sql();
            Page page = next(call.command(), sql, cursor);
            RawBsonDocument continuation = page.continuation();
            if (continuation == null) {
                cursor.end();
            } else {
                open.put(id, new Open(cursor.namespace(), continuation, cursor.sql(), clock.instant()));
            }
            return page.document();
        } catch (SQLException e) {
            cursor.end();
            throw e;
        }
    }

    private static Page next(Command command, SqlSession sql, Open cursor) throws SQLException {
        String text = "SELECT cursorpage::bytea, continuation::bytea, false, 0 FROM documentdb_api.cursor_get_more(?, "
                + Call.BSON + ", " + Call.BSON + ")";
        return sql.query(text, Page::read, command.database(), command.bytes(), Command.bytes(cursor.continuation()))
                .get(0);
    }

    BsonDocument kill(Call call) {
        BsonArray killed = new BsonArray();
        BsonArray unknown = new BsonArray();
        for (BsonValue value : call.command().array("cursors")) {
            Open cursor = value.isNumber() ? open.remove(value.asNumber().longValue()) : null;
            (cursor == null ? unknown : killed).add(value);
            if (cursor != null) {
                cursor.end();
            }
        }
        return Replies.ok(new BsonDocument("cursorsKilled", killed)
                .append("cursorsNotFound", unknown)
                .append("cursorsAlive", new BsonArray())
                .append("cursorsUnknown", new BsonArray()));
    }

    /** Ends the cursors over a collection, or over all those of a database, that is dropped or renamed. */
    void endAll(String namespace) {
        open.forEach((id, cursor) -> {
            boolean inside =
                    cursor.namespace().equals(namespace) || cursor.namespace().startsWith(namespace + ".");
            if (inside && open.remove(id, cursor)) {
                cursor.end();
            }
        });
    }

    private void endForgotten() {
        Instant limit = clock.instant().minus(LIFETIME);
        open.forEach((id, cursor) -> {
            if (cursor.used().isBefore(limit) && open.remove(id, cursor)) {
                cursor.end();
            }
        });
    }
}
