package dev.migrationsafety.engine.statistics;

import dev.migrationsafety.engine.capability.Borders;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.Optional;

/** Counts the calls to a database's {@link dev.migrationsafety.engine.capability.Borders} capability. */
record CountedBorders(Borders borders, Statistics statistics) implements Borders {
    @Override
    public Optional<Long> countUnholdable(Transition transition) {
        return statistics.count(Operation.COUNT, () -> borders.countUnholdable(transition));
    }

    @Override
    public long countConcerned(Transition transition) {
        return statistics.count(Operation.COUNT, () -> borders.countConcerned(transition));
    }

    @Override
    public long withhold(Schema schema, Transition transition) {
        return statistics.count(Operation.DELETE, () -> borders.withhold(schema, transition));
    }
}
