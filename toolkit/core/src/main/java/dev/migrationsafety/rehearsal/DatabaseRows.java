package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.ExistingRows;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.schema.Relations;
import dev.migrationsafety.schema.TableName;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a database, read when a generator asks for them.
 *
 * @param database the database
 * @param relations its tables
 * @param digest what it holds
 */
record DatabaseRows(Database database, Relations relations, DataDigest digest) implements ExistingRows {
    @Override
    public boolean has(TableName table) {
        return digest.rowCount(table) > 0;
    }

    @Override
    public void read(TableName table, List<String> columns, Consumer<List<@Nullable String>> reader) {
        if (has(table)) {
            relations.find(table).ifPresent(found -> database.read(found, columns, reader));
        }
    }
}
