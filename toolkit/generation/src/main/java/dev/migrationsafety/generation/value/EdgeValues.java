package dev.migrationsafety.generation.value;

import dev.migrationsafety.generation.condition.expression.TypeNames;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.DataType.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values at the edge of a type other than text: legal, but rare in ordinary data. The first of them appear in small runs
 * too, those behind in larger ones; {@link dev.migrationsafety.sql.schema.EdgeValue} knows all of them again.
 */
final class EdgeValues {
    private static final List<String> FLOATS = List.of("-0", "1e-300", "1.7976931348623157e+308", "NaN", "-Infinity");
    private static final List<String> REALS = List.of("-0", "1e-37", "3.4028235e+38", "NaN", "-Infinity");
    private static final List<String> DAYS =
            List.of("9999-12-31", "0001-01-01", "infinity", "-infinity", "0044-03-15 BC");

    private EdgeValues() {}

    /** The edge values for a column of a type. */
    static List<String> of(DataType type, String column) {
        return switch (type.form()) {
            case ARRAY -> type.element().map(EdgeValues::arrays).orElse(List.of());
            case COMPOSITE -> composites(type.fields());
            case RANGE -> List.of("empty", "(,)");
            case MULTIRANGE -> List.of("{(,)}");
            case ENUM -> List.of();
            case BASE -> base(TypeNames.plain(type.base()), column);
        };
    }

    private static List<String> base(String base, String column) {
        return switch (base) {
            case "double precision" -> ColumnNames.tellSums(column) ? List.of("-0") : FLOATS;
            case "real" -> ColumnNames.tellSums(column) ? List.of("-0") : REALS;
            case "date" -> DAYS;
            case "timestamp without time zone" -> at("", "00:00:00");
            case "timestamp with time zone" -> at("+00", "00:00:00");
            case "time without time zone" -> List.of("24:00:00");
            case "time with time zone" -> List.of("24:00:00+00", "12:30:00+15:59");
            case "uuid" -> List.of("00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff");
            case "bytea" -> List.of("\\x");
            case "bit varying", "tsvector", "hstore", "ltree" -> List.of("");
            case "inet" -> List.of("0.0.0.0/0", "::/0");
            case "cidr" -> List.of("0.0.0.0/0", "::/0");
            case "json" -> List.of("{\"b\":1,\"a\":[1.0,1e2],\"a\":null}", "{ \"a\" : \"\\u00e9\" }");
            default -> List.of();
        };
    }

    private static List<String> at(String zone, String midnight) {
        List<String> moments = new ArrayList<>();
        for (String day : DAYS) {
            moments.add(
                    day.endsWith("infinity")
                            ? day
                            : day.endsWith(" BC")
                                    ? day.replace(" BC", " " + midnight + zone + " BC")
                                    : day + " " + midnight + zone);
        }
        return moments;
    }

    /** A null inside, a lower bound other than one, two dimensions. */
    private static List<String> arrays(DataType element) {
        List<String> texts = ComponentTexts.texts(element);
        if (texts.isEmpty()) {
            return List.of();
        }
        String first = texts.get(texts.size() / 2);
        String other = texts.get(texts.size() - 1);
        String pair = ComposedTexts.array(element, List.of(first, other));
        List<String> arrays = new ArrayList<>();
        if (element.nullable()) {
            arrays.add(pair.replaceFirst("}$", ComposedTexts.delimiter(element) + "NULL}"));
        }
        arrays.add("[0:1]=" + pair);
        if (element.nullable()) {
            arrays.add(ComposedTexts.array(element, Collections.singletonList(null)));
        }
        arrays.add("{" + pair + ComposedTexts.delimiter(element) + pair + "}");
        return arrays;
    }

    private static List<String> composites(List<Field> fields) {
        List<@Nullable String> nulls = new ArrayList<>(Collections.nCopies(fields.size(), null));
        boolean nullable = fields.stream().allMatch(field -> field.type().nullable());
        return nullable && fields.size() > 1 ? List.of(ComposedTexts.row(nulls)) : List.of();
    }
}
