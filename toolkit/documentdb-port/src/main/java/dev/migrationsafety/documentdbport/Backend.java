package dev.migrationsafety.documentdbport;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The PostgreSQL with the extension: opens connections and keeps the idle ones. */
final class Backend implements AutoCloseable {
    /** The version that the port was written and measured against. */
    static final String EXTENSION_VERSION = "1.0-0";

    private final String url;
    private final Deque<SqlSession> idle = new ConcurrentLinkedDeque<>();

    Backend(String url) {
        this.url = url;
    }

    /** A connection for the caller alone, in autocommit. */
    SqlSession borrow() throws SQLException {
        SqlSession session = idle.pollFirst();
        return session != null ? session : open();
    }

    private SqlSession open() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("options", "-c search_path=documentdb_api_catalog,documentdb_api,public");
        properties.setProperty("ApplicationName", "documentdb-port");
        // Bytes as bytes from the first call on, not as hexadecimal text.
        properties.setProperty("prepareThreshold", "-1");
        return new SqlSession(DriverManager.getConnection(url, properties), this);
    }

    void giveBack(SqlSession session) {
        if (session.isUsable()) {
            idle.addFirst(session);
        } else {
            session.discard();
        }
    }

    /**
     * Makes sure that the extension is the one that the port knows.
     *
     * @throws IllegalStateException if it is another one
     */
    void checkVersion() throws SQLException {
        try (SqlSession session = borrow()) {
            String sql = "SELECT extversion FROM pg_extension WHERE extname = 'documentdb'";
            String version = session.query(sql, row -> row.getString(1)).stream()
                    .findFirst()
                    .orElse("none");
            if (!version.equals(EXTENSION_VERSION)) {
                throw new IllegalStateException("The DocumentDB extension is " + version + ", expected "
                        + EXTENSION_VERSION + ". Measure the new version, then change the port.");
            }
        }
    }

    @Override
    public void close() {
        for (SqlSession session = idle.pollFirst(); session != null; session = idle.pollFirst()) {
            session.discard();
        }
    }
}
