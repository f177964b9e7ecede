package dev.migrationsafety.generation.border;

import dev.migrationsafety.data.generator.BorderReach;
import dev.migrationsafety.generation.value.constraint.ValueConstraint;
import dev.migrationsafety.sql.schema.DataType;
import java.util.List;

/** The border of intervals of which only some fields, or fewer digits of the seconds, are kept. */
final class IntervalBorder {
    private static final List<String> KEPT = List.of("00:00:00", "1 year", "3 years", "-2 years", "12 years");
    private static final List<String> CUT = List.of(
            "00:00:00.5",
            "1 year 2 mons 3 days 04:05:06.789012",
            "23:59:59.999999",
            "-00:00:00.000001",
            "11 mons",
            "1 day 12:30:00");

    private IntervalBorder() {}

    static TypeBorder between(DataType before, DataType after) {
        boolean all = List.of("interval", "interval(6)").contains(after.name())
                || after.name().equals(before.name());
        return all
                ? TypeBorder.nothing(List.of())
                : new TypeBorder(
                        ValueConstraint.of(KEPT),
                        List.of(),
                        CUT.stream()
                                .map(text -> ValueConstraint.of(List.of(text)))
                                .toList(),
                        BorderReach.BEYOND);
    }
}
