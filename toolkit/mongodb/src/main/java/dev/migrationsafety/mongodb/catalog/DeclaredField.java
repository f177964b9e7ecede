package dev.migrationsafety.mongodb.catalog;

import dev.migrationsafety.data.EdgeText;
import dev.migrationsafety.mongodb.document.BsonTypes;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.FieldPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field that the JSON Schema of a validator declares.
 *
 * @param path its path, embedded documents by name
 * @param types the BSON types that it may have, sorted; empty for any
 * @param required whether the validator demands it, in the document that contains it
 */
public record DeclaredField(FieldPath path, List<String> types, boolean required) implements Field {
    /** Copies the list. */
    public DeclaredField {
        types = List.copyOf(types);
    }

    @Override
    public String typeName() {
        return types.isEmpty() ? "any" : String.join(" or ", types);
    }

    /** The type of a value that does not say its own. */
    public String plainType() {
        return types.stream().filter(type -> !type.equals("null")).findFirst().orElse("");
    }

    @Override
    public boolean measures() {
        return types.stream().anyMatch(BsonTypes::measures);
    }

    @Override
    public boolean isRare(@Nullable String value) {
        return types.contains("string") && EdgeText.is(value);
    }

    @Override
    public boolean canBeLeftOut() {
        return !required;
    }

    @Override
    public boolean canBeNull() {
        return types.isEmpty() || types.contains("null");
    }
}
