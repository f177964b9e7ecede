package dev.migrationsafety.generation.border;

import dev.migrationsafety.data.generator.BorderReach;
import dev.migrationsafety.generation.condition.expression.TypeNames;
import dev.migrationsafety.generation.value.constraint.ValueConstraint;
import dev.migrationsafety.sql.schema.DataType;
import java.util.ArrayList;
import java.util.List;

/** The border of strings of bits that get shorter. */
final class BitBorder {
    private static final int LONG = 24;

    private BitBorder() {}

    static boolean isBits(DataType type) {
        return TypeNames.plain(type.base()).startsWith("bit");
    }

    static TypeBorder between(DataType before, DataType after) {
        int most = most(after);
        boolean fixed = TypeNames.plain(before.base()).equals("bit");
        boolean padded = TypeNames.plain(after.base()).equals("bit") && !fixed;
        int old = fixed ? most(before) : Math.min(most(before), Math.min(most, LONG) + 2);
        if (old <= most && !padded) {
            return TypeBorder.nothing(List.of());
        }
        List<String> beyond = new ArrayList<>();
        if (old > most) {
            beyond.add("0".repeat(old - 1) + "1");
            beyond.add("1".repeat(old));
        }
        if (padded) {
            beyond.add("1".repeat(Math.max(1, most - 1)));
        }
        int whole = fixed ? old : Math.min(old, most);
        String zeros = "0".repeat(whole);
        List<String> held = most == 0
                ? List.of(zeros)
                : List.of(zeros, "1" + zeros.substring(1), "1".repeat(most) + zeros.substring(Math.min(whole, most)));
        return new TypeBorder(
                ValueConstraint.of(held),
                List.of(),
                beyond.stream().map(text -> ValueConstraint.of(List.of(text))).toList(),
                BorderReach.BEYOND);
    }

    private static int most(DataType type) {
        boolean fixed = TypeNames.plain(type.base()).equals("bit");
        return type.length().orElse(fixed ? 1 : Integer.MAX_VALUE);
    }
}
