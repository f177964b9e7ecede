package dev.migrationsafety.junit.fake;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Tells the tables of a fake database. */
public final class FakeDataSource implements DataSource {
    private final Map<String, Integer> tables;

    FakeDataSource(Map<String, Integer> tables) {
        this.tables = tables;
    }

    /** Of a database without tables. */
    public static DataSource none() {
        return new FakeDataSource(Map.of());
    }

    /** Number of rows by table. */
    public static Map<String, Integer> tables(DataSource dataSource) {
        return new TreeMap<>(((FakeDataSource) dataSource).tables);
    }

    @Override
    public Connection getConnection() {
        throw new UnsupportedOperationException("there is no server");
    }

    @Override
    public Connection getConnection(String user, String password) {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        throw new UnsupportedOperationException("there is no log");
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
