package dev.migrationsafety.jqwik;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.finding.GenerationException;
import dev.migrationsafety.preparation.filling.VersionRows;
import javax.sql.DataSource;
import org.apiguardian.api.API;

/** A throw-away database at one version; for callers, who close it. Used by one thread at a time. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class FreshDatabase implements AutoCloseable {
    private final Database database;
    private final VersionRows station;

    FreshDatabase(Database database, VersionRows station) {
        this.database = database;
        this.station = station;
    }

    /** Connections to it as its owner. */
    public DataSource dataSource() {
        return database.unwrap(DataSource.class)
                .orElseThrow(() -> new ConfigurationException(
                        "The engine of this database has no javax.sql.DataSource. Use the driver of that engine"
                                + " instead."));
    }

    /**
     * Writes rows of the same version.
     *
     * @throws GenerationException if the server refuses one; the message has its words
     */
    public void load(RowSet rows) {
        LoadResult result = station.load(database, rows.rows());
        if (!result.refused().isEmpty()) {
            LoadResult.Refusal first = result.refused().get(0);
            Failure failure = first.failure();
            throw new GenerationException("The server rejected " + result.refusedRecords() + " of " + rows.size()
                    + " rows, the first one in " + first.record().container() + ": " + failure.code() + " "
                    + failure.message()
                    + ". Generate rows that it accepts (generators: in migration-safety.yml).");
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
