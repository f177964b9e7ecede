package dev.migrationsafety.postgresql.relations;

import java.util.OptionalInt;

/**
 * The number beside a type, as the catalog keeps it.
 *
 * @param type name of the type without modifiers
 * @param value the number; -1 says nothing
 */
record Modifier(String type, int value) {
    private static final int HEADER = 4;

    OptionalInt length() {
        return switch (type) {
            case "character", "character varying", "bpchar" ->
                value < 0 ? OptionalInt.empty() : OptionalInt.of(value - HEADER);
            case "bit", "bit varying" -> value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
            default -> OptionalInt.empty();
        };
    }

    OptionalInt precision() {
        if (value < 0) {
            return OptionalInt.empty();
        }
        if (type.equals("numeric")) {
            return OptionalInt.of((value - HEADER) >> 16 & 0xffff);
        }
        if (type.startsWith("time")) {
            return OptionalInt.of(value);
        }
        boolean limited = type.equals("interval") && (value & 0xffff) != 0xffff;
        return limited ? OptionalInt.of(value & 0xffff) : OptionalInt.empty();
    }

    /** Eleven bits with a sign, since PostgreSQL 15 allows a negative scale. */
    OptionalInt scale() {
        boolean numeric = type.equals("numeric") && value >= 0;
        return numeric ? OptionalInt.of(((value - HEADER & 0x7ff) ^ 0x400) - 0x400) : OptionalInt.empty();
    }

    String fullName() {
        if (length().isPresent()) {
            return type + "(" + length().getAsInt() + ")";
        }
        if (scale().isPresent()) {
            return type + "(" + precision().orElse(0) + "," + scale().getAsInt() + ")";
        }
        return type;
    }
}
