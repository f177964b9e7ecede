package dev.migrationsafety.jqwik;

import dev.migrationsafety.configuration.run.ConfiguredRehearsal;
import dev.migrationsafety.configuration.run.RunOptions;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.preparation.filling.VersionRows;
import dev.migrationsafety.rehearsal.Rehearsal;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.Store;
import org.apiguardian.api.API;

/**
 * The versions of some migrations as building blocks of properties: rows of a version as an {@link Arbitrary}, and fresh
 * databases at it; for callers. Thread-safe.
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<RowSet> ledgers() {
 *     return Migrated.by("classpath:db/migration").rows("7");
 * }
 *
 * @Property(tries = 20)
 * void overviewNamesEveryAccount(@ForAll("ledgers") RowSet rows) throws SQLException {
 *     try (FreshDatabase ledger = Migrated.by("classpath:db/migration").database("7")) {
 *         ledger.load(rows);
 *         …
 *     }
 * }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Migrated implements AutoCloseable {
    private record Shared(String location) {}

    private final Rehearsal rehearsal;
    private final Map<String, VersionRows> stations = new HashMap<>();

    private Migrated(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    /**
     * The migrations at a location, within a run of jqwik; the server is shared by the run and stopped at its end.
     *
     * @param location {@code classpath:folder}, {@code filesystem:path} or a path
     */
    public static Migrated by(String location) {
        return Store.getOrCreate(new Shared(location), Lifespan.RUN, () -> new Closing(open(location)))
                .get()
                .migrated();
    }

    /**
     * The migrations at a location, for whoever closes them.
     *
     * @param location {@code classpath:folder}, {@code filesystem:path} or a path
     */
    public static Migrated open(String location) {
        ClassLoader classLoader = Thread.currentThread().getContextClassLoader();
        return new Migrated(
                ConfiguredRehearsal.at(location, classLoader).start(RunOptions.named("rows of " + location)));
    }

    /**
     * Rows for every table of a version, closed under references together with those that migrations wrote. They shrink to
     * fewer rows, and then to simpler values.
     *
     * @param version for example {@code 7}; empty for the last
     * @throws dev.migrationsafety.finding.MigrationSafetyException if there is no such version or no server
     */
    public Arbitrary<RowSet> rows(String version) {
        VersionRows station = station(version);
        return Arbitraries.fromGenerator(random -> ShrinkableRows.drawn(station, random.nextLong()));
    }

    /**
     * A database at a version, without generated rows; the caller closes it, which drops it.
     *
     * @param version for example {@code 7}; empty for the last
     * @throws dev.migrationsafety.finding.MigrationSafetyException if there is no such version or no server
     */
    public FreshDatabase database(String version) {
        VersionRows station = station(version);
        return new FreshDatabase(fresh(version), station);
    }

    private synchronized Database fresh(String version) {
        return rehearsal.freshDatabaseAt(version);
    }

    private synchronized VersionRows station(String version) {
        return stations.computeIfAbsent(version, rehearsal::rowsAt);
    }

    @Override
    public synchronized void close() {
        rehearsal.close();
    }

    /** Lets jqwik close it. */
    private record Closing(Migrated migrated) implements Store.CloseOnReset {
        @Override
        public void close() {
            migrated.close();
        }
    }
}
