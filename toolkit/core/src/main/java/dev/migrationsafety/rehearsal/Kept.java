package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A database at rest: its template, and what it holds.
 *
 * @param schema its schema
 * @param digest its rows
 * @param template the frozen database; whoever holds this shares it
 * @param rows hashes of rows that were read
 */
record Kept(Schema schema, DataDigest digest, SharedTemplate template, Map<Read, OlderRows> rows)
        implements AutoCloseable {

    /** What of a table was read. */
    record Read(ContainerName table, List<FieldPath> identity, List<FieldPath> columns) {}

    /** Looks at a database, and freezes it. */
    static Kept of(Database database, Schema schema, DataDigest digest) {
        return of(database.freeze(), schema, digest);
    }

    /** A database that is frozen, or will be when it must. */
    static Kept of(DatabaseTemplate template, Schema schema, DataDigest digest) {
        return new Kept(schema, digest, new SharedTemplate(template), new ConcurrentHashMap<>());
    }

    Observation observation() {
        return new Observation(schema, digest);
    }

    /**
     * The rows of a table, read once.
     *
     * @param table the table, here or in a database over the same rows
     * @param database a database that holds the same, opened only if they were not read
     */
    OlderRows rows(Container table, List<FieldPath> columns, Supplier<Database> database) {
        Read read = new Read(table.name(), table.identity(), List.copyOf(columns));
        OlderRows known = rows.get(read);
        if (known == null) {
            known = OlderRows.of(observation(), table, columns, database);
            rows.put(read, known);
        }
        return known;
    }

    /** Reads the rows of tables that are another thing in a schema, over the columns that both have. */
    void readWhatChanges(Schema other, Database database) {
        for (Container table : schema.roots()) {
            Optional<Container> there = other.find(table.name());
            if (there.isPresent() && !there.get().equals(table)) {
                List<FieldPath> columns = observation().readable(table).stream()
                        .filter(column -> there.get().field(column).isPresent())
                        .toList();
                rows(table, columns, () -> database);
            }
        }
    }

    /** The same for one more holder, who closes it. */
    Kept share() {
        template.retain();
        return this;
    }

    @Override
    public void close() {
        template.close();
    }
}
