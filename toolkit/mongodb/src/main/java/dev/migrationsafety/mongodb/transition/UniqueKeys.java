package dev.migrationsafety.mongodb.transition;

import dev.migrationsafety.data.TextHash;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.mongodb.catalog.UniqueIndex;
import dev.migrationsafety.mongodb.document.ValueText;
import dev.migrationsafety.schema.FieldPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The keys of documents in a unique index: a missing field counts as null, and numbers of different types are equal
 * (MongoDB 8.0, unique indexes; comparison order of BSON).
 */
final class UniqueKeys {
    private final UniqueIndex index;
    private final Set<Long> known = new HashSet<>();
    private final List<BsonValue> duplicates = new ArrayList<>();
    private boolean arrays;

    UniqueKeys(UniqueIndex index) {
        this.index = index;
    }

    void add(BsonDocument document) {
        long hash = 0;
        boolean any = false;
        for (FieldPath field : index.fields()) {
            BsonValue value = find(document, field);
            any |= value != null;
            hash = with(hash, value == null ? BsonNull.VALUE : value);
        }
        if ((any || !index.sparse()) && !known.add(hash)) {
            duplicates.add(document.get("_id"));
        }
    }

    /** The {@code _id} of those that agree with an earlier one; empty if arrays give documents several keys. */
    Optional<List<BsonValue>> duplicates() {
        return arrays ? Optional.empty() : Optional.of(duplicates);
    }

    private @Nullable BsonValue find(BsonDocument document, FieldPath path) {
        BsonValue value = document;
        for (String name : path.names()) {
            arrays |= value.isArray();
            value = value instanceof BsonDocument inner ? inner.get(name) : null;
            if (value == null) {
                return null;
            }
        }
        arrays |= value.isArray();
        return value;
    }

    private static long with(long hash, BsonValue value) {
        Value exact = ValueText.exactly(value);
        if (value.isNumber() || value.isDecimal128()) {
            try {
                BigDecimal number = new BigDecimal(String.valueOf(exact.text()));
                return TextHash.with(
                        hash,
                        number.signum() == 0 ? "0" : number.stripTrailingZeros().toString());
            } catch (NumberFormatException e) {
                return TextHash.with(hash, exact.text());
            }
        }
        return TextHash.with(hash, exact);
    }
}
