package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.ExistingRows;
import dev.migrationsafety.data.GeneratedRow;
import dev.migrationsafety.data.GeneratedRows;
import dev.migrationsafety.data.GenerationRequest;
import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.RowGenerator;
import dev.migrationsafety.data.Rows;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.schema.Relations;
import dev.migrationsafety.schema.StationSchema;
import dev.migrationsafety.schema.Table;
import dev.migrationsafety.schema.TableName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes rows for the tables of one version, as often as wanted, without the server; for callers. The rows are closed
 * under references, together with those that migrations wrote. Thread-safe.
 */
public final class VersionRows {
    private final StationSchema schema;
    private final Relations relations;
    private final Map<TableName, Rows> existing;
    private final RowGenerator generator;
    private final Sampling sampling;

    private VersionRows(
            StationSchema schema,
            Relations relations,
            Map<TableName, Rows> existing,
            RowGenerator generator,
            Sampling sampling) {
        this.schema = schema;
        this.relations = relations;
        this.existing = existing;
        this.generator = generator;
        this.sampling = sampling;
    }

    /** Looks at a database without generated rows. */
    static VersionRows of(Database database, RehearsalParts parts, Sampling sampling) {
        StationSchema schema = database.observeSchema();
        Relations relations = LogicalReferences.addedTo(schema.relations(), parts.invariants());
        Map<TableName, Rows> existing = new TreeMap<>();
        for (Table table : relations.roots()) {
            List<String> columns = table.columnNames();
            existing.put(table.name(), database.rows(table, columns));
        }
        return new VersionRows(schema, relations, existing, parts.generator(), sampling);
    }

    /** The tables, with their references. */
    public Relations relations() {
        return relations;
    }

    /** The rows that migrations wrote. */
    public Map<TableName, Rows> existing() {
        return existing;
    }

    /** Rows for every table; the same seed gives the same rows. */
    public GeneratedRows generate(long seed) {
        List<TableName> tables = relations.roots().stream().map(Table::name).toList();
        return generator.generate(new GenerationRequest(
                        relations,
                        tables,
                        List.of(),
                        ExistingRows.of(existing),
                        sampling.rows().standard(),
                        seed,
                        List.of(),
                        0)
                .with(sampling.rows(), sampling.edgeShare()));
    }

    /** Writes rows into a database of this version; the server is the judge of each. */
    public LoadResult load(Database database, List<GeneratedRow> rows) {
        return database.load(schema, rows);
    }
}
