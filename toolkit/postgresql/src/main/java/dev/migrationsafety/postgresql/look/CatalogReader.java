package dev.migrationsafety.postgresql.look;

import dev.migrationsafety.schema.StationSchema;
import java.sql.Connection;
import java.sql.SQLException;

/** Reads the catalog of a database. */
public final class CatalogReader {
    private CatalogReader() {}

    /**
     * Reads every object and every table.
     *
     * @param connection a superuser's connection with {@link ObservationSettings} applied
     */
    public static StationSchema read(Connection connection) throws SQLException {
        return new StationSchema(SnapshotReader.read(connection), RelationsReader.read(connection));
    }
}
