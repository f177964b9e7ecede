package dev.migrationsafety.preparation.filling;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.ExistingRecords;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a database, which a generator reads on demand.
 *
 * @param database the database
 * @param relations its tables
 * @param digest its contents
 * @param generated the keys of those of its rows that were generated, where they are known
 */
record DatabaseRows(Database database, Schema relations, DataDigest digest, Optional<GeneratedKeys> generated)
        implements ExistingRecords {
    @Override
    public boolean isMigrated(ContainerName table, List<FieldPath> key, List<String> values) {
        return generated.map(keys -> keys.isMigrated(table, key, values)).orElse(false);
    }

    @Override
    public boolean has(ContainerName table) {
        return digest.recordCount(table) > 0;
    }

    @Override
    public List<FieldPath> fields(ContainerName table) {
        return digest.find(table).map(found -> found.fields()).orElse(List.of());
    }

    @Override
    public void read(ContainerName table, List<FieldPath> columns, Consumer<List<@Nullable Value>> reader) {
        if (has(table)) {
            relations.find(table).ifPresent(found -> database.read(found, columns, reader));
        }
    }
}
