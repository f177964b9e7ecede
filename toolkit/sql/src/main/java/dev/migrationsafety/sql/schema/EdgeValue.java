package dev.migrationsafety.sql.schema;

import dev.migrationsafety.data.EdgeText;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values from the edge pool: legal, but rare in ordinary data. */
public final class EdgeValue {
    private static final Set<String> NUMBERS = Set.of("NaN", "Infinity", "-Infinity", "-0");
    private static final Pattern TINY_OR_HUGE = Pattern.compile("-?\\d(\\.\\d+)?e[+-](3\\d|\\d{3})");
    private static final Pattern FAR_MOMENT =
            Pattern.compile("-?infinity|.* BC|0001-.*|9999-.*|24:00:00.*|.*[+-]15:59");
    private static final Pattern FOREIGN_JSON = Pattern.compile("(?s)\\{ .*|.*\"(\\w+)\"\\s*:.*\"\\1\"\\s*:.*");
    private static final Pattern ODD_ARRAY = Pattern.compile("(?s)\\[.*|\\{\\{.*|.*[{,;]NULL[,;}].*");
    private static final Pattern NO_FIELDS = Pattern.compile("\\(,*\\)");

    private EdgeValue() {}

    /** Whether a value in canonical text is at the limit of its type: empty, infinite, the greatest, oddly shaped. */
    public static boolean is(DataType type, @Nullable String value) {
        if (value == null) {
            return false;
        }
        return switch (type.form()) {
            case ENUM -> false;
            case ARRAY -> ODD_ARRAY.matcher(value).matches();
            case COMPOSITE -> NO_FIELDS.matcher(value).matches();
            case RANGE -> value.equals("empty") || value.equals("(,)");
            case MULTIRANGE -> value.equals("{(,)}");
            case BASE -> base(type.base(), value);
        };
    }

    private static boolean base(String base, String value) {
        return switch (base) {
            case "real", "double precision", "numeric" ->
                NUMBERS.contains(value) || TINY_OR_HUGE.matcher(value).matches();
            case "uuid" -> value.matches("([0-]*)|([f-]*)");
            case "bytea" -> value.equals("\\x");
            case "inet", "cidr" -> value.endsWith("/0");
            case "character" -> EdgeText.is(value.stripTrailing());
            case "json" -> FOREIGN_JSON.matcher(value).matches();
            default ->
                (base.startsWith("date") || base.startsWith("time"))
                        ? FAR_MOMENT.matcher(value).matches()
                        : EdgeText.is(value);
        };
    }
}
