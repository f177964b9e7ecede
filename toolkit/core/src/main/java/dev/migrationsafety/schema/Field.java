package dev.migrationsafety.schema;

import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A field that the schema declares: a column, or a field of documents. Implemented by engines as values; the engine
 * defines what a type means.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Field {
    /** Where it is found in a record. */
    FieldPath path();

    /** Its type as the engine writes it, for messages; equal texts are equal types. */
    String typeName();

    /** Whether another field has the very same type. */
    default boolean hasTypeOf(Field other) {
        return typeName().equals(other.typeName());
    }

    /** Its type without length and precision: fields of one family can refer to each other. */
    default String typeFamily() {
        return typeName();
    }

    /** Whether its values measure something, so that losing one is worse than losing a label: numbers, dates, times. */
    boolean measures();

    /** Whether a value, as text, is legal but rare in ordinary data: empty, infinite, the greatest, oddly shaped. */
    boolean isRare(@Nullable String value);

    /** Whether blanks at the end of a text mean nothing in its type, so that the server adds or drops them. */
    default boolean ignoresTrailingBlanks() {
        return false;
    }

    /** Whether its values are moments that the server shows, and converts to other types, in the session's time zone. */
    default boolean dependsOnZone() {
        return false;
    }

    /** Whether the server computes it from other fields, so that no record that is written has it. */
    default boolean isComputed() {
        return false;
    }

    /** Whether a record that is written may lack it and still has a fixed value or none. */
    boolean canBeLeftOut();

    /** Whether leaving it out differs from writing null, and null is allowed. */
    boolean canBeNull();

    /** The paths of several fields. */
    static List<FieldPath> paths(List<? extends Field> fields) {
        return fields.stream().map(Field::path).toList();
    }
}
