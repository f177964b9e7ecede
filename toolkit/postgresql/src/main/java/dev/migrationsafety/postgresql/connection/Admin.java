package dev.migrationsafety.postgresql.connection;

import dev.migrationsafety.finding.ObservationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** A superuser's connection for work on the server itself: databases and roles. Thread-safe: one piece of work at a time. */
public final class Admin implements AutoCloseable {
    private final Login login;
    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock();

    /** Work over the connection. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private Admin(Login login, Connection connection) {
        this.login = login;
        this.connection = connection;
    }

    public static Admin open(Login login, Duration timeout) throws SQLException {
        Connection connection = login.open(timeout);
        try {
            Sql.execute(connection, "SET client_min_messages = warning; SET lock_timeout = '60s'");
            int version = Integer.parseInt(Sql.value(connection, "SHOW server_version_num"));
            if (version >= 160_000) {
                // Else a name that ICU does not know gives a database in another order of text, with a warning only.
                Sql.execute(connection, "SET icu_validation_level = error");
            }
            if (version >= 180_000) {
                // On file systems with reflinks databases are cloned in no time; elsewhere they are copied as before.
                Sql.execute(connection, "SET file_copy_method = clone");
            }
            return new Admin(login, connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    public Login login() {
        return login;
    }

    /** Does work; {@code what} completes the sentence "… failed". */
    public <T> T run(String what, Work<T> work) {
        lock.lock();
        try {
            return work.run(connection);
        } catch (SQLException e) {
            throw new ObservationException(what + " failed on " + login + ": " + e.getMessage(), e);
        } finally {
            lock.unlock();
        }
    }

    public void execute(String what, List<String> statements) {
        run(what, open -> {
            for (String statement : statements) {
                Sql.execute(open, statement);
            }
            return true;
        });
    }

    public void execute(String what, String statement) {
        execute(what, List.of(statement));
    }

    @Override
    public void close() {
        run("closing the connection", open -> {
            open.close();
            return true;
        });
    }
}
