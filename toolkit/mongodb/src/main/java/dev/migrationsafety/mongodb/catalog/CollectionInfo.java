package dev.migrationsafety.mongodb.catalog;

import dev.migrationsafety.schema.ContainerName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * A collection or view as the server lists it.
 *
 * @param name its name
 * @param type {@code collection}, {@code view} or {@code timeseries}
 * @param options the options with which it could be made again
 * @param identity what stays the same of it when it is renamed; empty if the server does not say
 * @param indexes its indexes but the one on {@code _id}, as they could be made again
 */
public record CollectionInfo(
        ContainerName name, String type, BsonDocument options, Optional<String> identity, List<BsonDocument> indexes) {
    private static final Set<String> WRITE_OPTIONS = Set.of("capped", "size", "max", "collation", "clusteredIndex");
    private static final BsonDocument NOTHING = new BsonDocument();

    /** Copies the list. */
    public CollectionInfo {
        indexes = List.copyOf(indexes);
    }

    /** Whether it is a view, which has no documents of its own. */
    public boolean isView() {
        return type.equals("view");
    }

    /** Whether its documents are copied in their order and cannot be deleted one by one. */
    public boolean isTimeSeries() {
        return type.equals("timeseries");
    }

    /** It as a container. */
    CollectionContainer container() {
        Validation validation = Validation.of(options);
        BsonDocument others = new BsonDocument();
        options.forEach((key, value) -> {
            if (WRITE_OPTIONS.contains(key)) {
                others.append(key, value);
            }
        });
        return new CollectionContainer(
                name,
                DeclaredFields.of(validation.validator()),
                validation,
                indexes.stream()
                        .filter(index -> isTrue(index, "unique"))
                        .map(CollectionInfo::unique)
                        .toList(),
                isTimeSeries(),
                others);
    }

    private static UniqueIndex unique(BsonDocument index) {
        return new UniqueIndex(
                index.getString("name").getValue(),
                index.getDocument("key"),
                index.getDocument("partialFilterExpression", NOTHING),
                isTrue(index, "sparse"),
                index.getDocument("collation", NOTHING));
    }

    private static boolean isTrue(BsonDocument document, String key) {
        BsonValue value = document.get(key);
        return BsonBoolean.TRUE.equals(value)
                || (value != null && value.isNumber() && value.asNumber().doubleValue() != 0);
    }
}
