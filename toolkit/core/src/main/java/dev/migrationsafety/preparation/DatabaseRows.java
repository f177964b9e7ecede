package dev.migrationsafety.preparation;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.ExistingRecords;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a database, which a generator reads on demand.
 *
 * @param database the database
 * @param relations its tables
 * @param digest what it holds
 */
public record DatabaseRows(Database database, Schema relations, DataDigest digest) implements ExistingRecords {
    @Override
    public boolean has(ContainerName table) {
        return digest.recordCount(table) > 0;
    }

    @Override
    public void read(ContainerName table, List<FieldPath> columns, Consumer<List<@Nullable Value>> reader) {
        if (has(table)) {
            relations.find(table).ifPresent(found -> database.read(found, columns, reader));
        }
    }
}
