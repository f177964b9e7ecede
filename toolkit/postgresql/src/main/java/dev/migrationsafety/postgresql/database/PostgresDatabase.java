package dev.migrationsafety.postgresql.database;

import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.RecordSource;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.AggregateResult;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.engine.capability.Borders;
import dev.migrationsafety.engine.capability.ContainerIdentities;
import dev.migrationsafety.engine.capability.Counters;
import dev.migrationsafety.engine.capability.RowSecurity;
import dev.migrationsafety.engine.capability.UserTriggers;
import dev.migrationsafety.engine.capability.WriteTrials;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.postgresql.connection.DatabaseAccess;
import dev.migrationsafety.postgresql.connection.Login;
import dev.migrationsafety.postgresql.connection.Observer;
import dev.migrationsafety.postgresql.connection.ReadySource;
import dev.migrationsafety.postgresql.connection.Sql;
import dev.migrationsafety.postgresql.holdable.Holdable;
import dev.migrationsafety.postgresql.holdable.ReferringRows;
import dev.migrationsafety.postgresql.load.RowCondition;
import dev.migrationsafety.postgresql.load.RowLoader;
import dev.migrationsafety.postgresql.load.Sequences;
import dev.migrationsafety.postgresql.load.SingleWrites;
import dev.migrationsafety.postgresql.query.Names;
import dev.migrationsafety.postgresql.query.SqlText;
import dev.migrationsafety.postgresql.rows.Aggregates;
import dev.migrationsafety.postgresql.rows.Digests;
import dev.migrationsafety.postgresql.rows.RowReader;
import dev.migrationsafety.postgresql.schema.CatalogReader;
import dev.migrationsafety.postgresql.script.PostgresScriptSession;
import dev.migrationsafety.schema.CatalogObject;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaSnapshot;
import dev.migrationsafety.schema.Transition;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import dev.migrationsafety.sql.transition.SqlTransition;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One database: scripts as the migration role, everything else as superuser. */
public final class PostgresDatabase
        implements Database, Borders, ContainerIdentities, Counters, UserTriggers, WriteTrials, RowSecurity {
    private final DatabaseAccess access;
    private final DatabaseLifecycle databaseLifecycle;
    private final Observer observer;
    private @Nullable ReadySource ready;
    private boolean over;

    public PostgresDatabase(DatabaseAccess access, DatabaseLifecycle databaseLifecycle) {
        this.access = access;
        this.databaseLifecycle = databaseLifecycle;
        this.observer = new Observer(access.superuser(), access.environment().timeout());
    }

    /** Work on the observing connection. */
    @FunctionalInterface
    private interface Work<T> {
        T run(java.sql.Connection connection) throws SQLException;
    }

    @Override
    public ScriptSession openSession(String timeZone) {
        return openSession(access.migration(), timeZone);
    }

    /** A session with all rights, for init scripts. */
    public ScriptSession openSuperuserSession(String timeZone) {
        return openSession(access.superuser(), timeZone);
    }

    /** Makes later sessions give their messages in English, which is what {@link dev.migrationsafety.postgresql.baseline.Prerequisites} reads. */
    public void speakEnglish() {
        observe("Setting the language of messages", connection -> {
            String name = SqlText.name(access.superuser().database());
            Sql.execute(connection, "ALTER DATABASE " + name + " SET lc_messages TO 'C'");
            return true;
        });
    }

    private ScriptSession openSession(Login login, String timeZone) {
        var timeout = access.environment().timeout();
        try {
            return new PostgresScriptSession(
                    login.open(timeout),
                    observer,
                    new FurtherConnections(access, login, databaseLifecycle),
                    access.clock(),
                    timeZone,
                    timeout);
        } catch (SQLException e) {
            throw new ObservationException("No session could be opened as " + login + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Schema observeSchema() {
        return observe("Reading the catalog", connection -> {
            Schema schema = CatalogReader.read(connection);
            List<CatalogObject> around = databaseLifecycle.surroundings(connection);
            if (around.isEmpty()) {
                return schema;
            }
            List<CatalogObject> all = Stream.concat(schema.snapshot().objects().stream(), around.stream())
                    .toList();
            return new Schema(new SchemaSnapshot(all), schema.containers());
        });
    }

    @Override
    public DataDigest digest(Schema schema) {
        return observe("Computing digests of the rows", connection -> Digests.digest(connection, schema));
    }

    @Override
    public Records records(Container container, List<FieldPath> fields) {
        return observe(
                "Reading the rows of " + container.name(),
                open -> RowReader.rows(open, (Table) container, names(fields)));
    }

    @Override
    public void read(Container container, List<FieldPath> fields, Consumer<List<@Nullable Value>> reader) {
        observe("Reading the rows of " + container.name(), open -> {
            RowReader.read(open, (Table) container, names(fields), reader);
            return true;
        });
    }

    private static List<String> names(List<FieldPath> fields) {
        return fields.stream().map(FieldPath::name).toList();
    }

    @Override
    public List<AggregateResult> aggregate(List<Aggregate> aggregates) {
        return observe("Computing aggregates", connection -> Aggregates.compute(connection, aggregates));
    }

    @Override
    public LoadResult load(Schema schema, RecordSource rows) {
        try (RowLoader loader = RowLoader.open(access)) {
            return loader.load(rows);
        } catch (SQLException e) {
            throw failed("Writing generated rows", e);
        }
    }

    @Override
    public Optional<Long> countUnholdable(Transition transition) {
        return observe(
                "Counting for " + transition.describe(),
                open -> Holdable.count(open, zone(), (SqlTransition) transition));
    }

    @Override
    public long countConcerned(Transition transition) {
        return observe(
                "Counting for " + transition.describe(), open -> Holdable.concerned(open, (SqlTransition) transition));
    }

    @Override
    public long withhold(Schema schema, Transition transition) {
        return observe(
                "Withholding for " + transition.describe(),
                open -> Holdable.withhold(open, zone(), schema, (SqlTransition) transition));
    }

    private String zone() {
        return access.environment().timeZone();
    }

    @Override
    public void setCounters(List<CounterPosition> positions) {
        observe("Setting sequences", connection -> Sequences.set(connection, positions));
    }

    @Override
    public void disableUserTriggers(ContainerName table) {
        observe("Disabling the triggers of " + table, connection -> {
            Sql.execute(connection, "ALTER TABLE " + SqlText.name(table) + " DISABLE TRIGGER USER");
            return true;
        });
    }

    /** A renamed table keeps its OID. */
    @Override
    public Map<ContainerName, String> identities() {
        return observe("Reading the identities of tables and sequences", connection -> Sql.query(
                        connection,
                        row -> Map.entry(Names.table(row.getString(1), row.getString(2)), row.getString(3)),
                        "SELECT n.nspname, c.relname, c.oid FROM pg_catalog.pg_class c"
                                + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                                + " WHERE c.relkind IN ('r', 'p', 'S') AND n.nspname !~ '^pg_'"
                                + " AND n.nspname <> 'information_schema'")
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public void showAll() {
        observe("Turning off row security", connection -> {
            Sql.execute(
                    connection,
                    "DO $$ DECLARE t regclass; BEGIN FOR t IN SELECT oid FROM pg_class WHERE relforcerowsecurity LOOP"
                            + " EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', t); END LOOP; END $$");
            return true;
        });
    }

    @Override
    public List<Refused> tryWrites(List<Container> containers) {
        try {
            return SingleWrites.attempt(access, containers);
        } catch (SQLException e) {
            throw failed("Test writing", e);
        }
    }

    @Override
    public void empty(Schema schema, List<ContainerName> tables) {
        Map<ContainerName, String> all =
                tables.stream().distinct().collect(Collectors.toMap(name -> name, name -> "true"));
        observe("Emptying tables", open -> ReferringRows.delete(open, Relations.of(schema), all));
    }

    @Override
    public void remove(Schema schema, Records rows) {
        if (!rows.records().isEmpty()) {
            observe(
                    "Removing rows of " + rows.container(),
                    open -> ReferringRows.delete(
                            open, Relations.of(schema), rows.container(), RowCondition.of(rows, Relations.of(schema))));
        }
    }

    @Override
    public void prepare() {
        try {
            ready = new ReadySource(access.migration().dataSource());
        } catch (SQLException e) {
            throw failed("Opening a connection", e);
        }
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        ReadySource prepared = ready;
        Object source = prepared != null ? prepared : access.migration().dataSource();
        return type.isInstance(source) ? Optional.of(type.cast(source)) : Optional.empty();
    }

    @Override
    public DatabaseTemplate freeze() {
        release();
        return databaseLifecycle.freeze();
    }

    @Override
    public void close() {
        if (!over) {
            release();
            databaseLifecycle.drop();
        }
    }

    private void release() {
        if (over) {
            throw new IllegalStateException("The database " + access.superuser().database() + " was frozen or closed.");
        }
        over = true;
        try {
            if (ready != null) {
                ready.close();
            }
            observer.close();
        } catch (SQLException e) {
            throw failed("Closing the connection", e);
        }
    }

    private <T> T observe(String what, Work<T> work) {
        try {
            return work.run(observer.connection());
        } catch (SQLException e) {
            throw failed(what, e);
        }
    }

    private ObservationException failed(String what, SQLException error) {
        List<String> reasons = new ArrayList<>();
        for (SQLException e = error; e != null; e = e.getNextException()) {
            reasons.add("SQLSTATE " + e.getSQLState() + ", " + e.getMessage());
        }
        return new ObservationException(
                what + " failed on " + access.superuser() + ": " + String.join("; ", reasons), error);
    }
}
