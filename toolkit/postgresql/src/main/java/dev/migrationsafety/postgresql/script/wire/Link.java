package dev.migrationsafety.postgresql.script.wire;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.core.BaseConnection;

/** One connection of a script, in its time zone. */
public record Link(BaseConnection connection, Wire wire, ClientZone zone) {
    /** Takes over a connection that was just opened. */
    public static Link over(Connection connection, String timeZone) throws SQLException {
        BaseConnection base = connection.unwrap(BaseConnection.class);
        return new Link(base, new Wire(base), ClientZone.set(base, timeZone));
    }
}
