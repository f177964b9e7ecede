package dev.migrationsafety.generation.value;

import dev.migrationsafety.generation.condition.Atom;
import dev.migrationsafety.generation.condition.Condition;
import dev.migrationsafety.generation.condition.evaluation.Value;
import dev.migrationsafety.generation.value.constraint.ValueConstraint;
import dev.migrationsafety.sql.schema.DataType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The values of what is inside of other values: elements, fields, bounds; the checks of their domains hold. */
final class ComponentTexts {
    private static final String VALUE = "value";
    private static final long SEED = 77;

    private ComponentTexts() {}

    static Optional<Arbitrary<String>> of(DataType type) {
        if (type.checks().isEmpty()) {
            return TypeTexts.of(type);
        }
        List<String> texts = texts(type);
        return texts.isEmpty() ? Optional.empty() : Optional.of(Arbitraries.of(texts));
    }

    /** Some different texts; those of each way in which the checks of a domain can hold. */
    static List<String> texts(DataType type) {
        WantedValues plain = wantedValues(type);
        Set<String> texts = new LinkedHashSet<>();
        for (ValueConstraint valueConstraint : demands(type, plain.conditions())) {
            texts.addAll(ValuePools.make(plain.with(valueConstraint), SEED));
        }
        return List.copyOf(texts);
    }

    static WantedValues wantedValues(DataType type) {
        List<Condition> conditions = type.checks().stream()
                .map(check -> Condition.parse(check).over(VALUE))
                .toList();
        return new WantedValues(type, "", ValueConstraint.NONE, conditions);
    }

    /** What all checks demand, with each way of the one that has most of them. */
    private static List<ValueConstraint> demands(DataType type, List<Condition> conditions) {
        ValueConstraint always = ValueConstraint.NONE;
        List<ValueConstraint> choices = List.of(ValueConstraint.NONE);
        for (Condition condition : conditions) {
            List<ValueConstraint> ways = new ArrayList<>();
            for (List<Atom> way : condition.ways(true)) {
                ways.add(ValueConstraint.of(
                        type,
                        way.stream().filter(atom -> atom.column().equals(VALUE)).toList(),
                        name -> Value.UNKNOWN));
            }
            if (ways.size() == 1) {
                always = always.and(ways.get(0));
            } else if (ways.size() > choices.size()) {
                choices = ways;
            }
        }
        ValueConstraint common = always;
        return choices.stream()
                .map(common::and)
                .filter(valueConstraint -> !valueConstraint.isContradiction())
                .toList();
    }
}
