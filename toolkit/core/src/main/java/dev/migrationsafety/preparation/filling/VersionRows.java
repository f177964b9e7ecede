package dev.migrationsafety.preparation.filling;

import dev.migrationsafety.data.ExistingRecords;
import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.data.generator.NewRecords;
import dev.migrationsafety.data.generator.RecordGenerator;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Reference;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.settings.RehearsalParts;
import dev.migrationsafety.settings.Sampling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes rows for the tables of one version, repeatedly and without the server; for callers. The rows are closed under
 * references, together with those that migrations wrote. Thread-safe.
 */
public final class VersionRows {
    private final Schema schema;
    private final List<Reference> references;
    private final Map<ContainerName, Records> existing;
    private final RecordGenerator generator;
    private final Sampling sampling;

    private VersionRows(
            Schema schema,
            List<Reference> references,
            Map<ContainerName, Records> existing,
            RecordGenerator generator,
            Sampling sampling) {
        this.schema = schema;
        this.references = references;
        this.existing = existing;
        this.generator = generator;
        this.sampling = sampling;
    }

    /** Looks at a database without generated rows. */
    public static VersionRows of(Database database, RehearsalParts parts, Sampling sampling) {
        Schema schema = database.observeSchema();
        Map<ContainerName, Records> existing = new TreeMap<>();
        for (Container container : schema.roots()) {
            existing.put(container.name(), database.records(container, container.paths()));
        }
        return new VersionRows(
                schema, LogicalReferences.of(schema, parts.invariants()), existing, parts.generator(), sampling);
    }

    /** The schema of the version. */
    public Schema schema() {
        return schema;
    }

    /** All references that the rows keep: those that the server enforces, and those that invariants state. */
    public List<Reference> references() {
        List<Reference> all = new ArrayList<>();
        schema.containers().forEach(container -> all.addAll(container.references()));
        all.addAll(references);
        return all;
    }

    /** The rows that migrations wrote. */
    public Map<ContainerName, Records> existing() {
        return existing;
    }

    /** Rows for every table; the same seed gives the same rows. */
    public NewRecords generate(long seed) {
        List<ContainerName> tables =
                schema.roots().stream().map(Container::name).toList();
        return generator.generate(new GenerationRequest(
                        schema,
                        tables,
                        List.of(),
                        ExistingRecords.of(existing),
                        sampling.rows().standard(),
                        seed,
                        List.of(),
                        0)
                .with(sampling.rows(), sampling.edgeShare())
                .keeping(references));
    }

    /** Writes rows into a database of this version; the server is the judge of each. */
    public LoadResult load(Database database, List<NewRecord> rows) {
        return database.load(schema, rows);
    }
}
