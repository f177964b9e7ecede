package dev.migrationsafety.generation.border;

import dev.migrationsafety.data.generator.BorderReach;
import dev.migrationsafety.generation.condition.expression.TypeNames;
import dev.migrationsafety.generation.value.Texts;
import dev.migrationsafety.generation.value.ValuePools;
import dev.migrationsafety.generation.value.WantedValues;
import dev.migrationsafety.generation.value.constraint.Measure;
import dev.migrationsafety.generation.value.constraint.ValueConstraint;
import dev.migrationsafety.sql.schema.DataType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The border between two types of texts, or between texts and something else. */
final class TextBorder {
    private static final List<String> NO_VALUES = List.of("n/a", "12x", "ünknown", "", "-");
    private static final int NAME_LENGTH = 63;
    private static final int WIDE = 40;

    private TextBorder() {}

    /** One character too many, a blank at the end or a combining mark; and what a padded type does not tell apart. */
    static TypeBorder between(DataType before, DataType after) {
        int most = most(after);
        int old = most(before);
        boolean padded = TypeNames.plain(after.base()).equals("character")
                && !TypeNames.plain(before.base()).equals("character");
        List<ValueConstraint> beyond = new ArrayList<>();
        if (padded && Math.min(most, old) >= 3) {
            beyond.add(ValueConstraint.of(List.of("ab ", "z  ")));
        }
        if (old <= most) {
            return beyond.isEmpty()
                    ? TypeBorder.nothing(List.of())
                    : new TypeBorder(ValueConstraint.NONE, List.of(), beyond, BorderReach.BEYOND);
        }
        beyond.add(0, ValueConstraint.sized(most + 1, most + 1));
        beyond.add(ValueConstraint.of(List.of("x".repeat(Math.max(0, most - 1)) + "e\u0301")));
        if (!TypeNames.plain(before.base()).equals("character")) {
            beyond.add(ValueConstraint.of(List.of("x".repeat(most) + " ")));
        }
        int wide = Math.min(old, most + WIDE);
        if (wide > most + 1) {
            beyond.add(ValueConstraint.sized(wide, wide));
        }
        return new TypeBorder(
                ValueConstraint.sized(0, most), List.of(ValueConstraint.sized(most, most)), beyond, BorderReach.BEYOND);
    }

    private static int most(DataType type) {
        return TypeNames.plain(type.base()).equals("name") ? NAME_LENGTH : Texts.mostCharacters(type);
    }

    /** Texts that are not values of the new type, and other spellings of its values. */
    static TypeBorder from(DataType before, DataType after, ValuePools pools, long seed) {
        int most = Texts.mostCharacters(before);
        boolean binary = List.of("real", "double precision").contains(TypeNames.plain(after.base()));
        List<String> held = pools.pool(new WantedValues(after, "", ValueConstraint.NONE, List.of()), seed).stream()
                .map(text -> binary ? new BigDecimal(text).stripTrailingZeros().toPlainString() : text)
                .filter(text -> Texts.length(text) <= most)
                .toList();
        if (held.isEmpty()) {
            return TypeBorder.UNKNOWN;
        }
        Set<String> others = new LinkedHashSet<>(NO_VALUES);
        others.addAll(spellings(held, after));
        List<ValueConstraint> beyond = new ArrayList<>();
        for (String text : others) {
            if (Texts.length(text) <= most && !held.contains(text)) {
                beyond.add(ValueConstraint.of(List.of(text)));
            }
        }
        return new TypeBorder(ValueConstraint.of(held), List.of(), beyond, BorderReach.BEYOND);
    }

    private static List<String> spellings(List<String> held, DataType after) {
        if (Measure.of(after).map(measure -> !measure.isMoment()).orElse(false)) {
            return List.of("007", " 7");
        }
        return switch (TypeNames.plain(after.base())) {
            case "boolean" -> List.of("yes", "F");
            case "uuid" -> List.of(held.get(0).toUpperCase(Locale.ROOT));
            case "date" -> List.of("2024-1-5", "infinity");
            case "json", "jsonb" -> List.of("{\"b\":1,\"a\":2}");
            default -> List.of();
        };
    }

    /** Values with more characters than the new type takes; if it takes any, the longest ones. */
    static TypeBorder into(DataType before, DataType after, ValuePools pools, long seed) {
        if (after.length().isEmpty() && !TypeNames.plain(after.base()).equals("\"char\"")) {
            List<ValueConstraint> inside = new ArrayList<>();
            Measure.of(before).ifPresent(measure -> {
                if (measure.isMoment()) {
                    inside.add(ValueConstraint.of(MomentBorder.infinity(measure)));
                } else {
                    inside.add(ValueConstraint.between(measure.high(), measure.high()));
                    inside.add(ValueConstraint.between(measure.low(), measure.low()));
                }
            });
            return TypeBorder.nothing(inside);
        }
        int most = Texts.mostCharacters(after);
        List<String> all =
                new ArrayList<>(pools.pool(new WantedValues(before, "", ValueConstraint.NONE, List.of()), seed));
        Measure.of(before)
                .filter(measure -> !measure.isMoment())
                .ifPresent(measure -> all.add(measure.format(measure.high())));
        List<String> held = all.stream().filter(text -> text.length() <= most).toList();
        List<String> wide = all.stream().filter(text -> text.length() > most).toList();
        return wide.isEmpty()
                ? TypeBorder.nothing(List.of())
                : new TypeBorder(
                        ValueConstraint.of(held), List.of(), List.of(ValueConstraint.of(wide)), BorderReach.BEYOND);
    }
}
