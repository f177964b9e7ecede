package dev.migrationsafety.postgresql.script.wire;

import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.postgresql.query.SqlText;
import dev.migrationsafety.postgresql.script.statement.SqlStatement;
import java.sql.SQLException;
import java.util.Set;
import org.postgresql.core.BaseConnection;

/**
 * Keeps a session in its time zone. The driver starts every session in the zone of the JVM, and RESET or DISCARD ALL
 * would bring that back.
 */
public final class ClientZone {
    private static final Set<String> RESETTING = Set.of("RESET", "DISCARD");

    private final BaseConnection connection;
    private final String driver;
    private final String wanted;

    private ClientZone(BaseConnection connection, String driver, String wanted) {
        this.connection = connection;
        this.driver = driver;
        this.wanted = wanted;
    }

    /** Sets the zone of a session that was just opened. */
    static ClientZone set(BaseConnection connection, String wanted) throws SQLException {
        ClientZone zone = new ClientZone(connection, current(connection), wanted);
        new Wire(connection).send("SET TimeZone TO " + SqlText.literal(wanted));
        return zone;
    }

    /** Brings the zone back after a statement that reset it. */
    public void keep(Wire wire, SqlStatement statement) {
        if (RESETTING.contains(statement.keyword()) && current(connection).equals(driver) && !driver.equals(wanted)) {
            try {
                wire.send("SET TimeZone TO " + SqlText.literal(wanted));
            } catch (SQLException e) {
                throw new ObservationException("The time zone could not be set to " + wanted, e);
            }
        }
    }

    private static String current(BaseConnection connection) {
        String zone = connection.getQueryExecutor().getParameterStatus("TimeZone");
        return zone == null ? "" : zone;
    }
}
