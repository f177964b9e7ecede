package dev.migrationsafety.sql.transition;

import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.transition.ValueParts.Part;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a server makes of a value that it converts, where the change is not a loss worth an error. */
final class ConvertedValue {
    /** More than a number of six exact digits, the least that a floating-point type promises, can be off. */
    private static final BigDecimal NEAR = new BigDecimal("0.000001");

    private ConvertedValue() {}

    /** Whether a floating-point type took the nearest number that it has. */
    static boolean isNearest(@Nullable String old, @Nullable String now) {
        if (old == null || now == null) {
            return false;
        }
        try {
            BigDecimal before = new BigDecimal(old);
            BigDecimal off = before.subtract(new BigDecimal(now)).abs();
            return off.signum() > 0 && off.compareTo(before.abs().multiply(NEAR)) < 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /**
     * Whether only blanks at the end were dropped, as the SQL standard wants it where a text is too long for its type
     * (<a href="https://www.postgresql.org/docs/current/datatype-character.html">PostgreSQL, character types</a>); for
     * an array or a composite value, at the end of one or more of its parts.
     *
     * @param type the type of the value after its conversion
     */
    static boolean isWithoutBlanks(DataType type, @Nullable String old, @Nullable String now) {
        if (old == null || now == null) {
            return false;
        }
        return switch (type.form()) {
            case ARRAY, COMPOSITE -> isWithoutBlanks(type, ValueParts.of(old), ValueParts.of(now));
            default ->
                type.base().equals("character varying")
                        && old.startsWith(now)
                        && old.substring(now.length()).chars().allMatch(each -> each == ' ');
        };
    }

    private static boolean isWithoutBlanks(DataType type, List<Part> old, List<Part> now) {
        boolean alike = !old.isEmpty() && old.size() == now.size();
        return alike
                && IntStream.range(0, old.size())
                        .allMatch(each ->
                                old.get(each).text().equals(now.get(each).text())
                                        || ofPart(type, each, now.get(each))
                                                .filter(part -> isWithoutBlanks(
                                                        part,
                                                        old.get(each).text(),
                                                        now.get(each).text()))
                                                .isPresent());
    }

    private static Optional<DataType> ofPart(DataType type, int number, Part part) {
        if (type.form() == DataType.Form.ARRAY) {
            return part.isArray() ? Optional.of(type) : type.element();
        }
        return number < type.fields().size()
                ? Optional.of(type.fields().get(number).type())
                : Optional.empty();
    }
}
