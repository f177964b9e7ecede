package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.TableDigest;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.schema.StationSchema;
import dev.migrationsafety.schema.Table;
import java.util.List;

/** Schema and rows of a database at one moment. */
record Observation(StationSchema schema, DataDigest digest) {
    static Observation of(Database database) {
        StationSchema schema = database.observeSchema();
        return new Observation(schema, database.digest(schema));
    }

    /** Of a database whose schema is known, since it is a clone. */
    static Observation of(Database database, StationSchema schema) {
        return new Observation(schema, database.digest(schema));
    }

    /** Whether schema and rows are those of another; sequences go on even where all else is rolled back. */
    boolean holdsTheSame(Observation other) {
        return schema.equals(other.schema) && digest.tables().equals(other.digest.tables());
    }

    /** The columns of a table that could be read, in alphabetical order. */
    List<String> readable(Table table) {
        return table.columnNames().stream()
                .filter(column -> !digest.isUnread(table.name(), column))
                .toList();
    }

    /** Disables the user's triggers in a database that looks like this. */
    void disableTriggers(Database database) {
        schema.relations().tables().stream()
                .filter(Table::userTriggers)
                .forEach(table -> database.disableUserTriggers(table.name()));
    }

    long rowCount() {
        return digest.tables().stream().mapToLong(TableDigest::rowCount).sum();
    }

    int objectCount() {
        return schema.snapshot().objects().size();
    }
}
