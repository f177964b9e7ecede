package dev.migrationsafety.postgresql.load;

import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.RecordSource;
import dev.migrationsafety.postgresql.connection.DatabaseAccess;
import dev.migrationsafety.postgresql.connection.Sql;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Writes generated rows as superuser, with triggers, under the settings of the migration role, in one transaction: while
 * the server takes one block, the next is made.
 */
public final class RowLoader implements AutoCloseable {
    private final Connection connection;
    private final BlockWriter writer;

    private RowLoader(Connection connection) throws SQLException {
        this.connection = connection;
        this.writer = new BlockWriter(connection);
    }

    public static RowLoader open(DatabaseAccess access) throws SQLException {
        Connection connection = access.superuser().open(access.environment().timeout());
        try {
            WriterSettings.apply(connection, access);
            return new RowLoader(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Writes rows in their order. */
    public LoadResult load(RecordSource rows) throws SQLException {
        connection.setAutoCommit(false);
        try {
            if (!loadDeferred(rows)) {
                connection.rollback();
                run(rows, "SET CONSTRAINTS ALL IMMEDIATE");
            }
            connection.commit();
            return writer.result();
        } finally {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        }
    }

    /** Lets deferrable references wait for the last row, so that rows may refer to each other in a circle. */
    private boolean loadDeferred(RecordSource rows) throws SQLException {
        run(rows, "SET CONSTRAINTS ALL DEFERRED");
        try {
            Sql.execute(connection, "SET CONSTRAINTS ALL IMMEDIATE");
            return true;
        } catch (SQLException e) {
            BlockWriter.throwIfLost(e);
            return false;
        }
    }

    private void run(RecordSource rows, String constraints) throws SQLException {
        Sql.execute(connection, constraints);
        writer.begin();
        try (WriterThread thread = new WriterThread(writer::write)) {
            thread.run(rows);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
