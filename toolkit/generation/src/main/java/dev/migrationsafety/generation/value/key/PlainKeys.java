package dev.migrationsafety.generation.value.key;

import dev.migrationsafety.sql.schema.DataType;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Plain values of a type that differ from each other, for the keys of rows that people read. */
public final class PlainKeys {
    private static final int MOST = 26;

    private PlainKeys() {}

    /** Some of them, the plainest first; none for a type that has no plain values. */
    public static List<String> of(DataType type) {
        return switch (type.form()) {
            case ENUM -> type.labels();
            case BASE -> base(type.base());
            case ARRAY, COMPOSITE, RANGE, MULTIRANGE -> List.of();
        };
    }

    private static List<String> base(String base) {
        return switch (base) {
            case "smallint", "integer", "bigint", "numeric", "real", "double precision", "oid" ->
                numbered(String::valueOf);
            case "text", "character varying", "character", "citext", "name" ->
                numbered(number -> String.valueOf((char) ('a' + number - 1)));
            case "date" -> numbered(number -> format("2000-01-%02d", number));
            case "timestamp without time zone" -> numbered(number -> format("2000-01-%02d 00:00:00", number));
            case "timestamp with time zone" -> numbered(number -> format("2000-01-%02d 00:00:00+00", number));
            case "uuid" -> numbered(number -> format("00000000-0000-0000-0000-%012d", number));
            case "bytea" -> numbered(number -> format("\\x%02x", number));
            case "inet" -> numbered(number -> format("10.0.0.%d", number));
            default -> List.of();
        };
    }

    private static String format(String pattern, int number) {
        return String.format(Locale.ROOT, pattern, number);
    }

    private static List<String> numbered(IntFunction<String> value) {
        return IntStream.rangeClosed(1, MOST).mapToObj(value).toList();
    }
}
