package dev.migrationsafety.financial;

import dev.migrationsafety.schema.FieldName;
import dev.migrationsafety.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names of one column over the history. */
record ColumnAlternatives(List<FieldName> names) {
    /** What a column is called before and after a step. */
    record Pair(FieldName before, Optional<FieldName> after) {}

    ColumnAlternatives {
        names = List.copyOf(names);
    }

    /**
     * The column to measure; empty if none exists before the step. A name on both sides wins: while an old and a new
     * column exist side by side, each is compared with itself.
     */
    Optional<Pair> between(Schema before, Schema after) {
        Optional<FieldName> both = names.stream()
                .filter(name -> name.existsIn(before) && name.existsIn(after))
                .findFirst();
        if (both.isPresent()) {
            return Optional.of(new Pair(both.get(), both));
        }
        Optional<FieldName> successor = at(after);
        return at(before).map(name -> new Pair(name, successor));
    }

    private Optional<FieldName> at(Schema relations) {
        return names.stream().filter(name -> name.existsIn(relations)).findFirst();
    }

    @Override
    public String toString() {
        return names.stream().map(FieldName::toString).collect(Collectors.joining(" | "));
    }
}
