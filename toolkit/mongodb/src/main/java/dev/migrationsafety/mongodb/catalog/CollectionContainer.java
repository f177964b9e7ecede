package dev.migrationsafety.mongodb.catalog;

import dev.migrationsafety.mongodb.document.DocumentFields;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.FieldPath;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;

/**
 * A collection. Its documents may have fields beside the declared ones.
 *
 * @param name its name
 * @param declared the fields that its validator declares, and {@code _id}
 * @param validation its validator
 * @param uniqueIndexes its unique indexes but the one on {@code _id}
 * @param timeSeries whether it is a time series, in which nothing identifies a document
 * @param options what else decides about documents that are written: capped, collation
 */
public record CollectionContainer(
        ContainerName name,
        List<DeclaredField> declared,
        Validation validation,
        List<UniqueIndex> uniqueIndexes,
        boolean timeSeries,
        BsonDocument options)
        implements Container {
    static final FieldPath ID = DocumentFields.ID;

    /** Copies the lists. */
    public CollectionContainer {
        declared = List.copyOf(declared);
        uniqueIndexes = List.copyOf(uniqueIndexes);
    }

    @Override
    public List<Field> fields() {
        return List.copyOf(declared);
    }

    @Override
    public List<FieldPath> identity() {
        return timeSeries ? List.of() : List.of(ID);
    }

    @Override
    public List<List<FieldPath>> keys() {
        List<List<FieldPath>> keys = new ArrayList<>();
        if (!timeSeries) {
            keys.add(List.of(ID));
        }
        uniqueIndexes.stream()
                .filter(UniqueIndex::isOfAll)
                .map(UniqueIndex::fields)
                .forEach(keys::add);
        return keys;
    }
}
