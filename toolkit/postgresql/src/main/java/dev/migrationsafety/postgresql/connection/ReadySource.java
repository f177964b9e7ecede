package dev.migrationsafety.postgresql.connection;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source that hands out a connection first which was opened before it was asked for. */
public final class ReadySource implements DataSource, AutoCloseable {
    private final DataSource source;
    private final AtomicReference<@Nullable Connection> ready;

    public ReadySource(DataSource source) throws SQLException {
        this.source = source;
        this.ready = new AtomicReference<>(source.getConnection());
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = ready.getAndSet(null);
        return connection == null ? source.getConnection() : connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return source.getConnection(user, password);
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.postgresql");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this)
                ? type.cast(this)
                : type.isInstance(source) ? type.cast(source) : source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || type.isInstance(source) || source.isWrapperFor(type);
    }

    /** Closes the connection that was not used. */
    @Override
    public void close() throws SQLException {
        Connection connection = ready.getAndSet(null);
        if (connection != null) {
            connection.close();
        }
    }
}
