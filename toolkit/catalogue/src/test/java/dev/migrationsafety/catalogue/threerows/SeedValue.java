package dev.migrationsafety.catalogue.threerows;

import dev.migrationsafety.catalogue.threerows.SeedTable.SeedColumn;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The value of a column without NULL, chosen by words in the name of its type, the first that fits. */
final class SeedValue {
    private static final Pattern LENGTH = Pattern.compile("\\((\\d+)\\)");
    private static final int LEAST = 100_000_000;
    private static final int YEARS = 10 * 365;

    private final Random random;

    SeedValue(Random random) {
        this.random = random;
    }

    /** As SQL, with a type only where a driver for Python tells one. */
    String of(SeedColumn column, int row, boolean alone, int number) {
        String type = column.type().toUpperCase(Locale.ROOT);
        long seed = (long) LEAST + Math.floorMod(("three rows " + column.name() + " " + row).hashCode(), LEAST);
        if (!column.labels().isEmpty()) {
            return quoted(column.labels().get(row % column.labels().size()));
        }
        if (has(type, "BIGINT", "INT", "SERIAL")) {
            return Long.toString(seed + (alone ? number : 0));
        }
        if (has(type, "FLOAT", "DOUBLE", "REAL", "NUMERIC", "DECIMAL")) {
            return Double.toString(seed / 1000.0);
        }
        if (has(type, "BOOL")) {
            return Boolean.toString(row % 2 == 0);
        }
        if (has(type, "UUID")) {
            return quoted(new UUID(0, seed).toString());
        }
        if (has(type, "JSON")) {
            return quoted("{\"row\": " + row + "}");
        }
        if (has(type, "BYTEA")) {
            return "convert_to('row " + row + "', 'UTF8')";
        }
        return moment(type, seed).orElseGet(() -> quoted(text(type, alone, number)));
    }

    private static Optional<String> moment(String type, long seed) {
        if (has(type, "TIMESTAMP")) {
            LocalDateTime start = LocalDate.of(2020, 1, 1).atStartOfDay();
            return Optional.of(
                    quoted(start.plusSeconds(seed % (YEARS * 86_400L)).toString()) + "::timestamp");
        }
        if (has(type, "DATE")) {
            return Optional.of(
                    quoted(LocalDate.of(2020, 1, 1).plusDays(seed % YEARS).toString()) + "::date");
        }
        if (has(type, "TIME")) {
            return Optional.of(quoted(LocalTime.ofSecondOfDay(seed % 86_400).toString()) + "::time");
        }
        return Optional.empty();
    }

    /** Random letters of a UUID, cut to the length; where it must be unique, with the number of the row at the end. */
    private String text(String type, boolean alone, int number) {
        Matcher length = LENGTH.matcher(type);
        int limit = length.find() ? Integer.parseInt(length.group(1)) : 255;
        String letters =
                new UUID(random.nextLong(), random.nextLong()).toString().replace("-", "");
        String suffix = "_" + number;
        if (!alone || suffix.length() >= limit) {
            return letters.substring(0, Math.min(limit, letters.length()));
        }
        return letters.substring(0, Math.min(limit - suffix.length(), letters.length())) + suffix;
    }

    private static boolean has(String type, String... words) {
        for (String word : words) {
            if (type.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
