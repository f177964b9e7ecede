package dev.migrationsafety.sql.schema;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The type of a column, with the details that a generator needs.
 *
 * @param name full name as the server prints it, for example {@code numeric(18,2)} or {@code public.mood}
 * @param base name without modifiers, for example {@code numeric}; for a domain that of its base type, for an array
 *     that of its element followed by {@code []}
 * @param form what it is made of
 * @param length declared length of text or bits
 * @param precision declared precision of numeric, time or interval
 * @param scale declared scale of numeric
 * @param labels labels of an enum in their order
 * @param element element type of an array, range or multirange
 * @param fields fields of a composite in their order
 * @param checks check expressions of a domain with the word VALUE in them
 * @param nullable false for a domain declared NOT NULL
 */
public record DataType(
        String name,
        String base,
        Form form,
        OptionalInt length,
        OptionalInt precision,
        OptionalInt scale,
        List<String> labels,
        Optional<DataType> element,
        List<Field> fields,
        List<String> checks,
        boolean nullable) {
    private static final List<String> MEASURES = List.of(
            "smallint",
            "integer",
            "bigint",
            "numeric",
            "real",
            "double precision",
            "money",
            "date",
            "timestamp",
            "time",
            "interval");

    /** What a type is made of. */
    public enum Form {
        /** A type of the server or of an extension. */
        BASE,
        /** Labels in an order. */
        ENUM,
        /** Elements of one type. */
        ARRAY,
        /** Named fields. */
        COMPOSITE,
        /** Bounds of one type. */
        RANGE,
        /** Ranges over one type. */
        MULTIRANGE
    }

    /** Whether its numbers are binary floating-point numbers. */
    public boolean isFloating() {
        return base.equals("real") || base.equals("double precision");
    }

    /** Whether it contains numbers, dates or times. */
    public boolean measures() {
        return form == Form.BASE && MEASURES.stream().anyMatch(base::startsWith);
    }

    /** Whether it contains moments, which the server shows in the session's time zone, or is made of such values. */
    public boolean dependsOnZone() {
        return base.equals("timestamp with time zone")
                || element.filter(DataType::dependsOnZone).isPresent()
                || fields.stream().anyMatch(field -> field.type().dependsOnZone());
    }

    /** A field of a composite type. */
    public record Field(String name, DataType type) {}

    /** Copies the lists. */
    public DataType {
        labels = List.copyOf(labels);
        fields = List.copyOf(fields);
        checks = List.copyOf(checks);
    }

    /** A base type without modifiers. */
    public static DataType of(String base) {
        return new DataType(
                base,
                base,
                Form.BASE,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                true);
    }
}
