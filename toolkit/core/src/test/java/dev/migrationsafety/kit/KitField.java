package dev.migrationsafety.kit;

import dev.migrationsafety.data.EdgeText;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.FieldPath;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A declared field of a container in memory.
 *
 * @param path where it is found in a record
 * @param typeName its type: one of {@link KitValues#TYPES}, or {@code any}
 * @param required whether every record has it, and not null
 */
public record KitField(FieldPath path, String typeName, boolean required) implements Field {
    /** A field that takes values of every type. */
    public static final String ANY = "any";

    private static final Set<String> MEASURES = Set.of("int", "long", "decimal", "date");

    /** A field of a name that is not nested and that records may lack. */
    public static KitField of(String name, String typeName) {
        return new KitField(FieldPath.of(name), typeName, false);
    }

    /** A field of a name that is not nested and that every record has. */
    public static KitField required(String name, String typeName) {
        return new KitField(FieldPath.of(name), typeName, true);
    }

    @Override
    public boolean measures() {
        return MEASURES.contains(typeName);
    }

    @Override
    public boolean isRare(@Nullable String value) {
        return typeName.equals("text") && EdgeText.is(value);
    }

    /** In memory, dates stand for all values of which a time zone could be asked. */
    @Override
    public boolean dependsOnZone() {
        return typeName.equals("date");
    }

    @Override
    public boolean canBeLeftOut() {
        return !required;
    }

    @Override
    public boolean canBeNull() {
        return !required;
    }
}
