package dev.migrationsafety.experiment.frozen;

import dev.migrationsafety.data.ContainerDigest;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.rules.StopsMidway;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The schema and rows of a database at one moment. */
public record Observation(Schema schema, DataDigest digest) {
    public static Observation of(Database database) {
        Schema schema = database.observeSchema();
        return new Observation(schema, database.digest(schema));
    }

    /** Of a database whose schema is known, since it is a clone. */
    public static Observation of(Database database, Schema schema) {
        return new Observation(schema, database.digest(schema));
    }

    /** What differs from this in a database in which a script failed, in lines. */
    public List<String> leftBehind(Observation now) {
        return StopsMidway.leftBehind(schema, digest, now.schema, now.digest);
    }

    /** Whether schema and rows are those of another; sequences go on even where all else is rolled back. */
    public boolean holdsTheSame(Observation other) {
        return schema.equals(other.schema) && digest.containers().equals(other.digest.containers());
    }

    /** The fields of a container that could be read, declared or found in its records, in alphabetical order. */
    public List<FieldPath> readable(Container table) {
        Set<FieldPath> fields = new TreeSet<>(table.paths());
        digest.find(table.name()).ifPresent(found -> fields.addAll(found.fields()));
        return fields.stream()
                .filter(field -> !digest.isUnread(table.name(), field))
                .toList();
    }

    /** How many records it contains. */
    public long rowCount() {
        return digest.containers().stream()
                .mapToLong(ContainerDigest::recordCount)
                .sum();
    }

    public int objectCount() {
        return schema.snapshot().objects().size();
    }
}
