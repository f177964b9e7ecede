package dev.migrationsafety.jqwik;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.finding.GenerationException;
import dev.migrationsafety.preparation.VersionRows;
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
                        "The database is none that a javax.sql.DataSource reaches. Use its own engine instead."));
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
            throw new GenerationException("The server refuses " + result.refusedRecords() + " of " + rows.size()
                    + " rows, the first of " + first.record().container() + ": " + failure.code() + " "
                    + failure.message()
                    + ". State rows that it takes (generators: in migration-safety.yml).");
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
